import { setTimeout as delay } from 'node:timers/promises';
import { isConnectionError } from '@darkroom/db/connection-error';
import type { JobsDeps } from './deps';

const askEveryMs = 1000;
const maxBlips = 5;

/** Runs `body` until the database does not fail it. */
export type OutlastOutages = <T>(body: () => Promise<T>) => Promise<T>;

/**
 * Makes the wrapper around the body of each step. A step that loses its database would use up its tries within seconds. So it
 * waits in place, with the engine's call open, and then runs again, as bodies may. The wait ends with the pool.
 */
export function createOutlastOutages({ db, log }: Pick<JobsDeps, 'db' | 'log'>): OutlastOutages {
  let waiting: Promise<boolean> | null = null;

  /** Whether an outage was seen. A wait serves all steps, so that the log tells of each outage once. */
  async function untilDatabaseAnswers(): Promise<boolean> {
    let isAway = false;
    for (;;) {
      await delay(askEveryMs);
      const error = await db.execute('select 1').then(
        () => null,
        (reason: unknown) => reason,
      );
      if (!isConnectionError(error)) break;
      if (!isAway) log.warn({ err: error }, 'Steps wait for the database');
      isAway = true;
    }
    if (isAway) log.info('Steps go on: the database answers');
    return isAway;
  }

  return async (body) => {
    // A blip is over before anybody sees it. An endless row of them is no outage: the engine then counts a try.
    for (let blips = 0; ;) {
      try {
        return await body();
      } catch (error) {
        if (!isConnectionError(error) || blips === maxBlips) throw error;
        waiting ??= untilDatabaseAnswers().finally(() => (waiting = null));
        blips = (await waiting) ? 0 : blips + 1;
      }
    }
  };
}
