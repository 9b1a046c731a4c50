import { setTimeout as delay } from 'node:timers/promises';
import type { Generation } from '@darkroom/db/generation/generation';
import { markGenerationSent } from '@darkroom/db/generation/mark-generation-sent';
import type { Deps } from './deps';

type SendDeps = Pick<Deps, 'db' | 'jobs' | 'log' | 'defer'>;

// The sweep takes over from here: it sends what is older than ten seconds.
const pausesMs = [250, 500, 1000, 2000, 4000];

/**
 * Hands an attempt to the engine behind the answer: what was accepted is in the database already, so that the caller
 * need not wait for the engine. Where it fails again and again, `sent_at` stays null and the sweep sends the attempt.
 */
export function sendGeneration({ defer, ...deps }: SendDeps, generation: Generation): void {
  defer(send(deps, generation));
}

async function send(deps: Omit<SendDeps, 'defer'>, generation: Generation): Promise<void> {
  const { id, attempt } = generation;
  for (const pauseMs of [...pausesMs, null]) {
    try {
      return await sendOnce(deps, generation);
    } catch (error) {
      const next = pauseMs === null ? 'the sweep sends it again' : `it is sent again in ${pauseMs} ms`;
      deps.log.warn({ err: error, generationId: id, attempt }, `generation not sent to the engine; ${next}`);
    }
    if (pauseMs !== null) await delay(pauseMs);
  }
}

/** The engine takes the same attempt once, however often it is sent. */
async function sendOnce({ db, jobs }: Pick<SendDeps, 'db' | 'jobs'>, generation: Generation): Promise<void> {
  const { id, ownerId, attempt } = generation;
  await jobs.generationRequested({ generationId: id, ownerId, attempt });
  await markGenerationSent(db, { id, attempt });
}
