import { listReceipts } from '@darkroom/db/receipt/list-receipts';
import type { Work } from './work';

/** The share of the `total` model calls that have an answer: 0 to 1. */
export async function fractionMade({ deps, generation }: Work<unknown>, total: number): Promise<number> {
  const receipts = await listReceipts(deps.db, { generationId: generation.id });
  const made = receipts.filter(
    ({ status, purpose }) => status === 'succeeded' && purpose.startsWith('generate/'),
  );
  return Math.min(1, made.length / total);
}
