import { getGeneration } from '@darkroom/db/generation/get-generation';
import type { JobsDeps } from '../deps';
import { storedError } from '../errors';
import { endRun } from './end-run';
import { withinStep } from './within-step';
import type { Run, RunScope } from './work';

/** The last step: ends an attempt that went through all of its steps. One that it has ended before stays as it is. */
export async function finishRun(scope: RunScope, result: unknown): Promise<void> {
  const { deps, run } = scope;
  try {
    await withinStep({ ...scope, step: 'finish' }, () => endRun(deps, run, { reason: 'finished', result }));
  } catch (error) {
    // The engine asks again where the process died before it could answer.
    const { attempt, status } = await getGeneration(deps.db, { id: run.generationId });
    const isFinished = status === 'succeeded' || status === 'partially_succeeded' || status === 'failed';
    if (attempt !== run.attempt || !isFinished) throw error;
  }
}

/** Ends an attempt whose run the engine has given up. */
export async function interruptRun(deps: JobsDeps, run: Run): Promise<void> {
  const { cancelRequestedAt } = await getGeneration(deps.db, { id: run.generationId });
  await endRun(
    deps,
    run,
    cancelRequestedAt ? { reason: 'canceled' } : { reason: 'failed', error: storedError('interrupted') },
  );
}
