/** 0 to 100, whole, as Postgres keeps it. */
export function toPercent(progress: number): number {
  return Math.min(100, Math.max(0, Math.round(progress)));
}
