import { AttemptOverError } from '@darkroom/db/errors';
import { failOutput } from '@darkroom/db/generation/fail-output';
import { finishGeneration } from '@darkroom/db/generation/finish-generation';
import type { Generation, GenerationOutput } from '@darkroom/db/generation/generation';
import { getGeneration } from '@darkroom/db/generation/get-generation';
import { listOutputs } from '@darkroom/db/generation/list-outputs';
import { countBilledCalls } from '@darkroom/db/receipt/count-billed-calls';
import { kindOf } from '@darkroom/kinds';
import { billingSentence } from '@darkroom/kinds/billing';
import { readError, type StoredError } from '@darkroom/kinds/errors';
import { isTerminal, type TerminalStatus } from '@darkroom/kinds/vocabulary';
import type { JobsDeps } from '../deps';
import { deliverPaid } from './deliver-paid';
import type { Attempt } from './attempt';

/** Why an attempt ends. Its status also depends on its slots. */
export type Ending =
  | { reason: 'finished'; result: unknown }
  | { reason: 'canceled' }
  | { reason: 'failed' | 'expired'; error: StoredError };

const running = new Map<string, Promise<void>>();

/**
 * Ends an attempt; its status follows from its slots. Finished outputs stay, and paid answers are delivered as far as
 * possible without another call. Does nothing when the attempt has already ended.
 */
export function finishAttempt(deps: JobsDeps, attempt: Attempt, ending: Ending): Promise<void> {
  // A cancel stops several steps, and each asks for the same ending.
  const key = `${attempt.generationId}/${attempt.attempt}/${ending.reason}`;
  const joined = running.get(key);
  if (joined) return joined;
  const ended = end(deps, attempt, ending)
    .catch(ignoreOver)
    .finally(() => running.delete(key));
  running.set(key, ended);
  return ended;
}

/** Another has ended it meanwhile. */
function ignoreOver(error: unknown): void {
  if (!(error instanceof AttemptOverError)) throw error;
}

async function end(deps: JobsDeps, attempt: Attempt, ending: Ending): Promise<void> {
  const generation = await getGeneration(deps.db, { id: attempt.generationId });
  if (generation.attempt !== attempt.attempt || isTerminal(generation.status)) return;
  const result =
    ending.reason === 'finished'
      ? kindOf(generation).result.optional().parse(ending.result)
      : await deliverPaid(deps, generation);
  const outputs = await listOutputs(deps.db, attempt);
  const readyCount = result === undefined ? 0 : outputs.filter(isReady).length;
  const status = statusOf(ending, readyCount, outputs.length);
  const error = errorOf(ending, outputs);
  if (ending.reason !== 'canceled') await failUnfinished(deps, generation, { outputs, error });
  await finishGeneration(deps.db, {
    id: attempt.generationId,
    attempt: attempt.attempt,
    status,
    result,
    message: await messageOf(deps, generation, { status, error, readyCount, count: outputs.length }),
    ...((status === 'failed' || status === 'expired') && { error }),
  });
}

const isReady = ({ status }: GenerationOutput) => status === 'ready';

function statusOf({ reason }: Ending, readyCount: number, count: number): TerminalStatus {
  if (reason === 'canceled') return 'canceled';
  if (readyCount === 0) return reason === 'expired' ? 'expired' : 'failed';
  return readyCount === count ? 'succeeded' : 'partially_succeeded';
}

function errorOf(ending: Ending, outputs: GenerationOutput[]): StoredError {
  if ('error' in ending) return ending.error;
  return readError(outputs.find(({ error }) => error !== null)?.error);
}

/** Writes the reason to every unfinished slot. */
async function failUnfinished(
  { db }: JobsDeps,
  { id: generationId, attempt, step }: Generation,
  { outputs, error }: { outputs: GenerationOutput[]; error: StoredError },
): Promise<void> {
  for (const { slot, status } of outputs) {
    if (status !== 'pending') continue;
    await failOutput(db, { generationId, attempt, slot, step: step ?? 'begin', progress: 0, error });
  }
}

interface Outcome {
  status: TerminalStatus;
  error: StoredError;
  readyCount: number;
  count: number;
}

async function messageOf(
  { db }: JobsDeps,
  generation: Generation,
  { status, error, readyCount, count }: Outcome,
): Promise<string> {
  const kind = kindOf(generation);
  const { id: generationId, attempt, step } = generation;
  switch (status) {
    case 'succeeded':
      return kind.readyMessage;
    case 'partially_succeeded':
      return `${readyCount} of ${count} are ready`;
    case 'canceled': {
      const place = step ? ` at “${kind.steps[step].label}”` : '';
      const kept = readyCount > 0 ? ` ${readyCount} of ${count} were finished and are kept.` : '';
      return `Canceled${place}.${kept} ${billingSentence(await countBilledCalls(db, { generationId, attempt }))}`;
    }
    case 'failed':
    case 'expired':
      return error.message;
  }
}
