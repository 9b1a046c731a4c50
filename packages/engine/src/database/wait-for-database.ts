import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { isConnectionError } from './connection-error';

const firstPauseMs = 100;
const maxPauseMs = 2000;

/** Does the work as soon as the database answers, however long that takes. Throws errors that waiting cannot fix. */
export async function waitForDatabase(
  work: () => Promise<void>,
  { place, logger }: { place: string; logger: Logger },
) {
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, maxPauseMs)) {
    try {
      await work();
      if (pauseMs > firstPauseMs) logger.info(`The database at ${place} answers.`);
      return;
    } catch (error) {
      if (!isConnectionError(error)) throw error;
      if (pauseMs === firstPauseMs)
        logger.warn({ err: error }, `The engine waits for its database at ${place}.`);
      await delay(pauseMs);
    }
  }
}
