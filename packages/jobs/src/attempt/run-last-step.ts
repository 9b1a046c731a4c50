import { getGeneration } from '@darkroom/db/generation/get-generation';
import type { JobsDeps } from '../deps';
import { storedError } from '@darkroom/kinds/errors';
import { finishAttempt } from './finish-attempt';
import { withinStep } from './within-step';
import type { Attempt } from './attempt';
import type { AttemptScope } from './work';

/** The last step: ends an attempt that has done all of its steps. A second call changes nothing. */
export async function runLastStep(scope: AttemptScope, result: unknown): Promise<void> {
  const { deps, attempt } = scope;
  try {
    await withinStep({ ...scope, step: 'finish' }, () =>
      finishAttempt(deps, attempt, { reason: 'finished', result }),
    );
  } catch (error) {
    // The engine calls again if the process died before it answered.
    const generation = await getGeneration(deps.db, { id: attempt.generationId });
    const isFinished = ['succeeded', 'partially_succeeded', 'failed'].includes(generation.status);
    if (generation.attempt !== attempt.attempt || !isFinished) throw error;
  }
}

/** Ends an attempt whose run the engine has given up. */
export async function interruptAttempt(deps: JobsDeps, attempt: Attempt): Promise<void> {
  const { cancelRequestedAt } = await getGeneration(deps.db, { id: attempt.generationId });
  await finishAttempt(
    deps,
    attempt,
    cancelRequestedAt ? { reason: 'canceled' } : { reason: 'failed', error: storedError('interrupted') },
  );
}
