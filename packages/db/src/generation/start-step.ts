import { and, inArray, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generationSteps } from '../schema/generation-steps';
import { appendEvent } from './append-event';
import { inActiveAttempt } from './in-active-attempt';
import { isStep, type StepKey } from './is-step';

export interface StartStepInput extends StepKey {
  progress: number;
  message: string;
}

/**
 * Begins a step: the first time with an event, after an error as one more try, else without effect. Returns false when
 * the attempt is no longer active.
 */
export async function startStep(db: Db | Tx, input: StartStepInput): Promise<boolean> {
  const { generationId, attempt, step, progress, message } = input;
  return inActiveAttempt(db, input, async (tx, { ownerId }) => {
    const [begun] = await tx
      .insert(generationSteps)
      .values({ generationId, attempt, step, ownerId, status: 'running' })
      .onConflictDoNothing()
      .returning({ step: generationSteps.step });
    if (begun) {
      await appendEvent(tx, { generationId, attempt, type: 'step.started', step, progress, message });
      return;
    }
    await tx
      .update(generationSteps)
      .set({ status: 'running', tries: sql`${generationSteps.tries} + 1`, error: null, finishedAt: null })
      .where(and(isStep(input), inArray(generationSteps.status, ['retrying', 'failed'])));
  });
}
