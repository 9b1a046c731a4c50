/** The nearest-rank percentile; `rank` is 0 to 100. */
export function percentile(values: readonly number[], rank: number) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((rank / 100) * sorted.length) - 1)] ?? Number.NaN;
}
