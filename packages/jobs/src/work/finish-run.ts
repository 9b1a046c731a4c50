import { finishGeneration } from '@darkroom/db/generation/finish-generation';
import { getGeneration } from '@darkroom/db/generation/get-generation';
import { listOutputs } from '@darkroom/db/generation/list-outputs';
import { kinds } from '@darkroom/kinds';
import type { JobsDeps } from '../deps';
import { codeOf, storedError } from '../errors';
import { settleCancel } from './settle-cancel';
import { withinStep } from './within-step';
import type { Run, RunScope } from './work';

/** Ends an attempt by what became of its slots: all, some or none. */
export async function finishRun(scope: RunScope, result: unknown): Promise<void> {
  const { deps, run, kind } = scope;
  await withinStep({ ...scope, step: 'finish' }, async () => {
    const outputs = await listOutputs(deps.db, run);
    const failed = outputs.filter(({ status }) => status !== 'ready');
    const ending = { id: run.generationId, attempt: run.attempt };
    if (failed.length === outputs.length) {
      const error = failed.find((output) => output.error)?.error ?? storedError('unknown');
      await finishGeneration(deps.db, { ...ending, status: 'failed', error });
      return;
    }
    const [message] = kinds[kind].steps.finish.messages;
    const status = failed.length === 0 ? 'succeeded' : 'partially_succeeded';
    await finishGeneration(deps.db, { ...ending, status, result, message });
  });
}

/** Ends an attempt with what one of its steps failed with for good. */
export async function failRun({ db }: JobsDeps, run: Run, error: unknown): Promise<void> {
  const ending = { id: run.generationId, attempt: run.attempt };
  await finishGeneration(db, { ...ending, status: 'failed', error: storedError(codeOf(error)) });
}

/** Ends an attempt whose run the engine has given up. Does nothing when the generation is over already. */
export async function interruptRun(deps: JobsDeps, run: Run): Promise<void> {
  const generation = await getGeneration(deps.db, { id: run.generationId });
  if (generation.cancelRequestedAt && generation.attempt === run.attempt) return settleCancel(deps, run);
  const ending = { id: run.generationId, attempt: run.attempt };
  await finishGeneration(deps.db, { ...ending, status: 'failed', error: storedError('interrupted') });
}
