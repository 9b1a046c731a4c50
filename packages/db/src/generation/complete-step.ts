import { ne, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generationSteps } from '../schema/generation-steps';
import { appendEvent } from './append-event';
import { inActiveAttempt } from './in-active-attempt';
import type { StepKey } from './is-step';

export interface CompleteStepInput extends StepKey {
  progress: number;
  message?: string | undefined;
}

/** Ends a step well, once. Returns false when the attempt is no longer active. */
export async function completeStep(db: Db | Tx, input: CompleteStepInput): Promise<boolean> {
  const { generationId, attempt, step, progress, message } = input;
  return inActiveAttempt(db, input, async (tx, { ownerId }) => {
    const completed = { status: 'completed' as const, error: null, finishedAt: sql`now()` };
    const [changed] = await tx
      .insert(generationSteps)
      .values({ generationId, attempt, step, ownerId, ...completed })
      .onConflictDoUpdate({
        target: [generationSteps.generationId, generationSteps.attempt, generationSteps.step],
        set: completed,
        setWhere: ne(generationSteps.status, 'completed'),
      })
      .returning({ step: generationSteps.step });
    if (!changed) return;
    await appendEvent(tx, { generationId, attempt, type: 'step.completed', step, progress, message });
  });
}
