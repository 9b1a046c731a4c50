import { failOutput } from '@darkroom/db/generation/fail-output';
import { rejectReceipts } from '@darkroom/db/receipt/reject-receipts';
import { isAnswerRejected, storedError } from '@darkroom/kinds/errors';
import type { StepName } from '@darkroom/kinds/vocabulary';
import { codeOf } from '../errors';
import type { AttemptScope } from './work';

/** Marks a slot as failed; `error` is the final error of its step. */
export async function failSlot(
  { deps: { db }, attempt }: AttemptScope,
  { slot, step, error }: { slot: string; step: StepName; error: unknown },
): Promise<void> {
  const code = codeOf(error);
  const stored = storedError(code);
  if (isAnswerRejected(code)) {
    for (const askingStep of ['generate', 'validate']) {
      await rejectReceipts(db, {
        generationId: attempt.generationId,
        purpose: `${askingStep}/${slot}`,
        error: stored,
      });
    }
  }
  // Progress never falls, so zero leaves it unchanged.
  await failOutput(db, { ...attempt, slot, step, progress: 0, error: stored });
}
