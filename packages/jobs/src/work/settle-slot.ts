import { completeOutput } from '@darkroom/db/generation/complete-output';
import { failOutput } from '@darkroom/db/generation/fail-output';
import { rejectReceipts } from '@darkroom/db/receipt/reject-receipts';
import type { StepName } from '@darkroom/kinds/vocabulary';
import { codeOf, storedError } from '../errors';
import type { ValidPiece } from '../pipelines/pipeline';
import { progressAt } from './band';
import type { RunScope, Work } from './work';

/** Delivers a slot: from now on its output is kept, whatever happens to the others. */
export async function finishSlot(
  work: Work<unknown>,
  slot: string,
  valid: ValidPiece<unknown>,
): Promise<unknown> {
  const { deps, generation, step } = work;
  const { piece, ...output } = valid;
  const { id: generationId, attempt } = generation;
  const progress = progressAt(generation, step, 0);
  await completeOutput(deps.db, { generationId, attempt, slot, step, progress, ...output });
  return piece;
}

/** Gives up a slot; `error` is what its step failed with for good. */
export async function failSlot(
  { deps: { db }, run }: RunScope,
  { slot, step, error }: { slot: string; step: StepName; error: unknown },
): Promise<void> {
  const stored = storedError(codeOf(error));
  if (stored.code === 'invalid_page' || stored.code === 'invalid_image') {
    // A retry that found the same answers again would end here again.
    for (const stage of ['generate', 'validate']) {
      await rejectReceipts(db, {
        generationId: run.generationId,
        purpose: `${stage}/${slot}`,
        error: stored,
      });
    }
  }
  // Progress never falls, so zero leaves it where it is.
  await failOutput(db, { ...run, slot, step, progress: 0, error: stored });
}
