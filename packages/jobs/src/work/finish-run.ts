import { getGeneration } from '@darkroom/db/generation/get-generation';
import type { JobsDeps } from '../deps';
import { storedError } from '../errors';
import { endRun } from './end-run';
import { withinStep } from './within-step';
import type { Run, RunScope } from './work';

/** The last step: ends an attempt that went through all of its steps. */
export async function finishRun(scope: RunScope, result: unknown): Promise<void> {
  await withinStep({ ...scope, step: 'finish' }, () =>
    endRun(scope.deps, scope.run, { reason: 'finished', result }),
  );
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
