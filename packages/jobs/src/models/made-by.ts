import { listReceipts } from '@darkroom/db/receipt/list-receipts';
import type { MadeBy } from '@darkroom/kinds/made-by';
import type { Work } from '../attempt/work';

/** The models that made a generation's outputs, each named once. */
export async function madeBy(work: Work<unknown>): Promise<MadeBy[]> {
  const receipts = await listReceipts(work.deps.db, { generationId: work.generation.id });
  const makers = receipts
    .filter(({ status }) => status === 'succeeded')
    .map(({ capability, provider, model }): MadeBy => ({ capability, provider, model }));
  return [...new Map(makers.map((maker) => [Object.values(maker).join(), maker])).values()];
}
