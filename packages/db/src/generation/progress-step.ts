import type { Db, Tx } from '../client';
import { appendEvent } from './append-event';
import type { StepKey } from './is-step';

export interface ProgressStepInput extends StepKey {
  progress: number;
  message?: string | undefined;
}

/** Reports the progress of a running step. Returns false when the attempt is no longer active. */
export async function progressStep(db: Db | Tx, input: ProgressStepInput): Promise<boolean> {
  const { generationId, attempt, step, progress, message } = input;
  const event = { generationId, attempt, step, progress, message };
  return (await appendEvent(db, { ...event, type: 'step.progressed' })) !== null;
}
