/** A whole number from 0 to 100, as the column needs it. */
export function toPercent(progress: number): number {
  return Math.min(100, Math.max(0, Math.round(progress)));
}
