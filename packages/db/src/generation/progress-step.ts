import type { Db, Tx } from '../client';
import { AttemptOverError } from '../errors';
import { appendEvent } from './append-event';
import type { StepKey } from './where-step';

export interface ProgressStepInput extends StepKey {
  progress: number;
  message?: string | undefined;
}

/** Reports how far a running step is. Throws AttemptOverError. */
export async function progressStep(db: Db | Tx, input: ProgressStepInput): Promise<void> {
  const { generationId, attempt, step, progress, message } = input;
  const event = { generationId, attempt, step, progress, message };
  if (!(await appendEvent(db, { ...event, type: 'step.progressed' }))) throw new AttemptOverError();
}
