import { getGeneration } from '@darkroom/db/generation/get-generation';
import type { JobsDeps } from '../deps';
import { storedError } from '@darkroom/kinds/errors';
import { finishAttempt } from './finish-attempt';
import { withinStep } from './within-step';
import type { Run, AttemptScope } from './work';

/** The last step: ends an attempt that has done all of its steps. A second call changes nothing. */
export async function runLastStep(scope: AttemptScope, result: unknown): Promise<void> {
  const { deps, run } = scope;
  try {
    await withinStep({ ...scope, step: 'finish' }, () =>
      finishAttempt(deps, run, { reason: 'finished', result }),
    );
  } catch (error) {
    // The engine calls again if the process died before it answered.
    const { attempt, status } = await getGeneration(deps.db, { id: run.generationId });
    const isFinished = status === 'succeeded' || status === 'partially_succeeded' || status === 'failed';
    if (attempt !== run.attempt || !isFinished) throw error;
  }
}

/** Ends an attempt whose run the engine has given up. */
export async function interruptAttempt(deps: JobsDeps, run: Run): Promise<void> {
  const { cancelRequestedAt } = await getGeneration(deps.db, { id: run.generationId });
  await finishAttempt(
    deps,
    run,
    cancelRequestedAt ? { reason: 'canceled' } : { reason: 'failed', error: storedError('interrupted') },
  );
}
