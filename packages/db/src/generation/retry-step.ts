import { and, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generationSteps } from '../schema/generation-steps';
import { storableJson } from '../storable';
import { appendEvent } from './append-event';
import { inActiveAttempt } from './in-active-attempt';
import { whereStep, type StepKey } from './where-step';

const { step, status, tries, startedAt, finishedAt } = getTableColumns(generationSteps);
const stepColumns = { step, status, tries, startedAt, finishedAt };

export interface RetryStepInput extends StepKey {
  error: unknown;
  message: string;
}

/**
 * Notes that a running step met an error and will be tried again; the same error reported twice is one event. Throws
 * AttemptOverError.
 */
export async function retryStep(db: Db | Tx, input: RetryStepInput): Promise<void> {
  const { generationId, attempt, step, message } = input;
  const error = storableJson(input.error);
  await inActiveAttempt(db, input, async (tx) => {
    const isChanged = sql`(${generationSteps.status}, ${generationSteps.error}) is distinct from
      ('retrying'::step_status, ${JSON.stringify(error)}::jsonb)`;
    const [changed] = await tx
      .update(generationSteps)
      .set({ status: 'retrying', error })
      .where(and(whereStep(input), inArray(generationSteps.status, ['running', 'retrying']), isChanged))
      .returning(stepColumns);
    if (!changed) return;
    const data = { step: changed, error };
    await appendEvent(tx, { generationId, attempt, type: 'step.retrying', step, message, data });
  });
}
