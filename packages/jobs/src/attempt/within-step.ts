import { AttemptOverError } from '@darkroom/db/errors';
import { findGeneration } from '@darkroom/db/generation/find-generation';
import type { Generation } from '@darkroom/db/generation/generation';
import { startStep } from '@darkroom/db/generation/start-step';
import { progressStep } from '@darkroom/db/generation/progress-step';
import { retryStep } from '@darkroom/db/generation/retry-step';
import { touchGeneration } from '@darkroom/db/generation/touch-generation';
import { kinds } from '@darkroom/kinds';
import { stepNames, type StepName } from '@darkroom/kinds/vocabulary';
import { storedError } from '@darkroom/kinds/errors';
import { codeOf, forEngine, isOver, isTriedAgain, retryMessage } from '../errors';
import { progressAt } from './progress-at';
import { finishAttempt } from './finish-attempt';
import type { AttemptScope, Work } from './work';

const heartbeatMs = 10_000;

interface StepScope extends AttemptScope {
  step: StepName;
}

/**
 * Runs `body` as a part of a named step: starts the step in the timeline, moves the heartbeat, aborts the signal when the
 * user cancels, and turns every error into the one that the engine needs.
 */
export async function withinStep<T>(scope: StepScope, body: (work: Work<unknown>) => Promise<T>): Promise<T> {
  const { deps, attempt, step } = scope;
  const abort = new AbortController();
  let mustLook = false;
  const look = () => {
    mustLook = false;
    abortIfCanceled(scope, abort).catch((error: unknown) => {
      mustLook = true;
      deps.log.warn({ err: error, ...attempt }, 'Whether this was canceled could not be read');
    });
  };
  const unsubscribe = deps.hub.subscribe(attempt.generationId, ({ type }) => {
    // An event without a type means that the hub may have missed one: read the row.
    if (type === 'generation.cancel-requested') abort.abort();
    else if (type === null) look();
  });
  const heartbeat = setInterval(() => {
    if (mustLook) look();
    touchGeneration(deps.db, { id: attempt.generationId, attempt: attempt.attempt }).catch((error: unknown) =>
      deps.log.warn({ err: error, ...attempt }, 'The heartbeat could not be written'),
    );
  }, heartbeatMs);
  try {
    const generation = await start(scope);
    // The user may have canceled before the subscription.
    if (generation.cancelRequestedAt) abort.abort();
    abort.signal.throwIfAborted();
    return await body({
      deps,
      generation,
      input: generation.input,
      step,
      mayAsk: true,
      signal: abort.signal,
      report: (fraction, message) => report(scope, generation, { fraction, message }),
    });
  } catch (error) {
    throw forEngine(await explain(scope, error, abort.signal));
  } finally {
    clearInterval(heartbeat);
    unsubscribe();
  }
}

async function start({ deps, attempt, kind, step }: StepScope): Promise<Generation> {
  const { bands, steps } = kinds[kind];
  const previous = stepNames[stepNames.indexOf(step) - 1];
  const started = await startStep(deps.db, {
    generationId: attempt.generationId,
    attempt: attempt.attempt,
    step,
    progress: bands[step].from,
    message: steps[step].messages[0],
    previous: previous && { step: previous, progress: bands[previous].to },
  });
  if (!started) throw new AttemptOverError();
  return started;
}

async function report(scope: StepScope, generation: Generation, told: { fraction: number; message: string }) {
  const { deps, step } = scope;
  const { generationId, attempt } = scope.attempt;
  const progress = progressAt(generation, step, told.fraction);
  await progressStep(deps.db, { generationId, attempt, step, progress, message: told.message });
}

async function abortIfCanceled({ deps, attempt }: StepScope, abort: AbortController): Promise<void> {
  const generation = await findGeneration(deps.db, { id: attempt.generationId });
  if (generation?.cancelRequestedAt && generation.attempt === attempt.attempt) abort.abort();
}

async function explain(
  { deps, attempt, step }: StepScope,
  error: unknown,
  signal: AbortSignal,
): Promise<unknown> {
  if (signal.aborted) {
    await finishAttempt(deps, attempt, { reason: 'canceled' });
    return new AttemptOverError();
  }
  if (isOver(error)) return error;
  const code = codeOf(error);
  deps.log.warn({ err: error, ...attempt, step, code }, 'A step failed');
  if (!isTriedAgain(error)) return error;
  try {
    await retryStep(deps.db, { ...attempt, step, error: storedError(code), message: retryMessage(error) });
  } catch (failure) {
    if (!isOver(failure)) throw failure;
    return failure;
  }
  return error;
}
