import { ConflictError } from '@darkroom/db/errors';
import { findGeneration } from '@darkroom/db/generation/find-generation';
import type { Generation } from '@darkroom/db/generation/generation';
import { completeStep } from '@darkroom/db/generation/complete-step';
import { progressStep } from '@darkroom/db/generation/progress-step';
import { retryStep } from '@darkroom/db/generation/retry-step';
import { startStep } from '@darkroom/db/generation/start-step';
import { touchGeneration } from '@darkroom/db/generation/touch-generation';
import { kinds } from '@darkroom/kinds';
import { isTerminal, stepNames, type StepName } from '@darkroom/kinds/vocabulary';
import type { JobsDeps } from '../deps';
import {
  codeOf,
  forEngine,
  generationErrors,
  GenerationOverError,
  isTriedAgain,
  storedError,
} from '../errors';
import { bandOf, kindOf } from './band';
import { settleCancel } from './settle-cancel';
import type { Run, Work } from './work';

const heartbeatMs = 10_000;

interface StepScope {
  deps: JobsDeps;
  run: Run;
  step: StepName;
}

/**
 * Runs `body` as a part of a named step: enters the step in the timeline, keeps the heartbeat, aborts the signal when
 * the user cancels, and turns every error into what the engine must do about it.
 */
export async function withinStep<T>(scope: StepScope, body: (work: Work<unknown>) => Promise<T>): Promise<T> {
  const { deps, run, step } = scope;
  const generation = await activeGeneration(deps, run).catch((error: unknown) => {
    throw forEngine(error);
  });
  const abort = new AbortController();
  const unsubscribe = deps.hub.subscribe(run.generationId, ({ type }) => {
    // Without a type the hub may have missed it: look at the row.
    if (type === 'generation.cancel-requested') abort.abort();
    else if (type === null) void abortIfCanceled(scope, abort);
  });
  const heartbeat = setInterval(() => void beat(scope), heartbeatMs);
  try {
    // The request may have come between the reading of the row and the subscription.
    await enterStep(scope, generation);
    await abortIfCanceled(scope, abort);
    abort.signal.throwIfAborted();
    return await body({
      deps,
      generation,
      input: generation.input,
      step,
      signal: abort.signal,
      report: (fraction, message) => report(scope, generation, fraction, message),
    });
  } catch (error) {
    throw forEngine(await explain(scope, error, abort.signal));
  } finally {
    clearInterval(heartbeat);
    unsubscribe();
  }
}

async function activeGeneration({ db }: JobsDeps, { generationId, attempt }: Run): Promise<Generation> {
  const generation = await findGeneration(db, { id: generationId });
  if (!generation || generation.attempt !== attempt || isTerminal(generation.status))
    throw new GenerationOverError();
  return generation;
}

async function enterStep({ deps, run, step }: StepScope, generation: Generation): Promise<void> {
  const previous = stepNames[stepNames.indexOf(step) - 1];
  const message = kinds[kindOf(generation)].steps[step].messages[0];
  await deps.db.transaction(async (tx) => {
    if (previous)
      await completeStep(tx, { ...run, step: previous, progress: bandOf(generation, previous).to });
    const entered = await startStep(tx, { ...run, step, progress: bandOf(generation, step).from, message });
    if (!entered) throw new GenerationOverError();
  });
}

async function report(
  scope: StepScope,
  generation: Generation,
  fraction: number,
  message: string,
): Promise<void> {
  const { from, to } = bandOf(generation, scope.step);
  const progress = Math.round(from + (to - from) * Math.min(1, fraction));
  await progressStep(scope.deps.db, { ...scope.run, step: scope.step, progress, message });
}

async function abortIfCanceled({ deps, run }: StepScope, abort: AbortController): Promise<void> {
  const generation = await findGeneration(deps.db, { id: run.generationId });
  if (generation?.cancelRequestedAt && generation.attempt === run.attempt) abort.abort();
}

async function beat({ deps, run }: StepScope): Promise<void> {
  try {
    await touchGeneration(deps.db, { id: run.generationId, attempt: run.attempt });
  } catch (error) {
    deps.log.warn({ err: error, ...run }, 'The heartbeat could not be written');
  }
}

async function explain(
  { deps, run, step }: StepScope,
  error: unknown,
  signal: AbortSignal,
): Promise<unknown> {
  if (signal.aborted) {
    await settleCancel(deps, run);
    return new GenerationOverError();
  }
  if (error instanceof GenerationOverError) return error;
  // A verb found the attempt over.
  if (error instanceof ConflictError) return new GenerationOverError();
  const code = codeOf(error);
  deps.log.warn({ err: error, ...run, step, code }, 'A step failed');
  if (isTriedAgain(error)) {
    await retryStep(deps.db, {
      ...run,
      step,
      error: storedError(code),
      message: generationErrors[code].message,
    });
  }
  return error;
}
