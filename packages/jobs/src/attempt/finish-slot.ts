import { finishOutput } from '@darkroom/db/generation/finish-output';
import type { ValidPiece } from '../pipelines/pipeline';
import { progressAt } from './progress-at';
import type { Work } from './work';

/** Delivers a slot. Its output is kept, whatever happens to the other slots. */
export async function finishSlot(
  work: Work<unknown>,
  slot: string,
  valid: ValidPiece<unknown>,
): Promise<unknown> {
  const { deps, generation, step } = work;
  const { piece, ...output } = valid;
  const { id: generationId, attempt } = generation;
  const progress = progressAt(generation, step, 0);
  await finishOutput(deps.db, { generationId, attempt, slot, step, progress, ...output });
  return piece;
}
