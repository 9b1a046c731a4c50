import { listReceipts } from '@darkroom/db/receipt/list-receipts';
import { bandOf } from './band';
import type { Work } from './work';

/** Tells the timeline that one more part of `total` is made; answers the progress that this means. */
export async function reportMade(work: Work<unknown>, total: number, message: string): Promise<number> {
  const receipts = await listReceipts(work.deps.db, { generationId: work.generation.id });
  const made = receipts.filter(
    ({ status, purpose }) => status === 'succeeded' && purpose.startsWith('generate/'),
  );
  const fraction = made.length / total;
  await work.report(fraction, message);
  const { from, to } = bandOf(work.generation, work.step);
  return Math.round(from + (to - from) * Math.min(1, fraction));
}
