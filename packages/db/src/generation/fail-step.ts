import { and, inArray, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generationSteps } from '../schema/generation-steps';
import { storableJson } from '../storable';
import { inActiveAttempt } from './in-active-attempt';
import { isStep, type StepKey } from './is-step';

/**
 * Ends a step for good; the generation's own ending tells it to the readers. Returns false when the attempt is no longer
 * active.
 */
export async function failStep(db: Db | Tx, input: StepKey & { error: unknown }): Promise<boolean> {
  return inActiveAttempt(db, input, async (tx) => {
    await tx
      .update(generationSteps)
      .set({ status: 'failed', error: storableJson(input.error), finishedAt: sql`now()` })
      .where(and(isStep(input), inArray(generationSteps.status, ['running', 'retrying'])));
  });
}
