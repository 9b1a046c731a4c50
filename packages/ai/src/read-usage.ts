import type { Usage } from './provider';

/** Far more than any answer has; at any price its cost is a whole number that can be stored. */
const maxCount = 1_000_000_000;

/** What a provider reports as a number of tokens or images; undefined for what cannot be one. */
export function readCount(value: unknown): number | undefined {
  const isCount = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= maxCount;
  return isCount ? value : undefined;
}

/** A provider's figures without those that cannot be true. */
export function readUsage(reported: Readonly<Partial<Record<keyof Usage, unknown>>>): Usage {
  const counts = Object.entries(reported).map(([name, value]) => [name, readCount(value)] as const);
  return Object.fromEntries(counts.filter(([, count]) => count !== undefined));
}
