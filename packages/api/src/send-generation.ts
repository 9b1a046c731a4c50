import type { Generation } from '@darkroom/db/generation/generation';
import { markGenerationSent } from '@darkroom/db/generation/mark-generation-sent';
import type { Deps } from './deps';

type SendDeps = Pick<Deps, 'db' | 'jobs' | 'log' | 'defer'>;

/**
 * Hands an attempt to the engine behind the answer: what was accepted is in the database already, so that the caller
 * need not wait for the engine. Where it fails, `sent_at` stays null and the sweep sends the attempt again.
 */
export function sendGeneration({ defer, ...deps }: SendDeps, generation: Generation): void {
  defer(send(deps, generation));
}

async function send(
  { db, jobs, log }: Omit<SendDeps, 'defer'>,
  { id, ownerId, attempt }: Generation,
): Promise<void> {
  try {
    await jobs.generationRequested({ generationId: id, ownerId, attempt });
    await markGenerationSent(db, { id, attempt });
  } catch (error) {
    log.warn(
      { err: error, generationId: id, attempt },
      'generation not sent to the engine; the sweep sends it again',
    );
  }
}
