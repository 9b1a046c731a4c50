import { finishGeneration } from '@darkroom/db/generation/finish-generation';
import { getGeneration } from '@darkroom/db/generation/get-generation';
import { listReceipts } from '@darkroom/db/receipt/list-receipts';
import { kinds } from '@darkroom/kinds';
import type { JobsDeps } from '../deps';
import { kindOf } from './band';
import type { Run } from './work';

/** Ends a canceled attempt with the step it stopped at and whether money was spent. Does nothing when it is over already. */
export async function settleCancel(
  { db }: Pick<JobsDeps, 'db'>,
  { generationId, attempt }: Run,
): Promise<void> {
  const generation = await getGeneration(db, { id: generationId });
  const receipts = await listReceipts(db, { generationId });
  const asked = receipts.filter((receipt) => receipt.attempt === attempt && receipt.status !== 'failed');
  const paid = asked.filter(({ status, costMicros }) => status !== 'succeeded' || (costMicros ?? 0) > 0);
  const isFree = paid.every(({ provider }) => provider === 'sample');
  const place = generation.step ? ` at “${kinds[kindOf(generation)].steps[generation.step].label}”` : '';
  const spent = isFree
    ? 'Nothing was spent.'
    : `${paid.length} ${paid.length === 1 ? 'request' : 'requests'} to a model may be billed.`;
  await finishGeneration(db, {
    id: generationId,
    attempt,
    status: 'canceled',
    message: `Canceled${place}. ${spent}`,
  });
}
