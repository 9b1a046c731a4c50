import { and, inArray, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generationSteps } from '../schema/generation-steps';
import { storableJson } from '../storable';
import { appendEvent } from './append-event';
import { inActiveAttempt } from './in-active-attempt';
import { isStep, type StepKey } from './is-step';

export interface RetryStepInput extends StepKey {
  error: unknown;
  message: string;
}

/**
 * Stores that a running step met an error and will be tried again. The same error reported twice makes one event. Returns
 * false when the attempt is no longer active.
 */
export async function retryStep(db: Db | Tx, input: RetryStepInput): Promise<boolean> {
  const { generationId, attempt, step, message } = input;
  const error = storableJson(input.error);
  return inActiveAttempt(db, input, async (tx) => {
    const isNews = sql`(${generationSteps.status}, ${generationSteps.error}) is distinct from
      ('retrying'::step_status, ${JSON.stringify(error)}::jsonb)`;
    const [changed] = await tx
      .update(generationSteps)
      .set({ status: 'retrying', error })
      .where(and(isStep(input), inArray(generationSteps.status, ['running', 'retrying']), isNews))
      .returning({ tries: generationSteps.tries });
    if (!changed) return;
    const data = { error, tries: changed.tries };
    await appendEvent(tx, { generationId, attempt, type: 'step.retrying', step, message, data });
  });
}
