import { setTimeout as delay } from 'node:timers/promises';
import { PoolError } from '@darkroom/process-pool/pool-error';

const firstPauseMs = 250;
const longestPauseMs = 4000;
const leastTries = 5;
const leastMs = 45_000;

/**
 * Repeats work on a picture whose process died, hung or lacked memory: that says something about this machine, and nothing
 * sure about the picture. Gives up with the PoolError of the last try.
 */
export async function persistently<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const startedAt = performance.now();
  let pauseMs = firstPauseMs;
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof PoolError) || error.reason === 'closed') throw error;
      if (tries >= leastTries && performance.now() - startedAt >= leastMs) throw error;
    }
    await delay(pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }
}
