import { setTimeout as delay } from 'node:timers/promises';

const minPauseMs = 3000;
const maxPauseMs = 7000;
const maxFrozenMs = 4000;
const targets = /** @type {const} */ (['worker', 'worker', 'engine', 'web', 'postgres']);

/**
 * Kills processes of a running stack with SIGKILL. Between the kills it freezes one or cuts every database connection.
 * @param {{
 *   stack: { pid: (name: string) => number | null | undefined },
 *   cutConnections: () => Promise<void>,
 *   random: ReturnType<typeof import('./random.mjs').createRandom>,
 *   kills: number,
 *   signal: AbortSignal,
 *   onAttack: (name: string) => void,
 * }} options
 */
export async function attack({ stack, cutConnections, random, kills, signal, onAttack }) {
  for (let killed = 0; killed < kills && !signal.aborted;) {
    await delay(random.between(minPauseMs, maxPauseMs), null, { signal });
    const target = random.pick(targets);
    const kind = random.between(0, 1);
    if (kind < 0.1) {
      onAttack('cut connections');
      // The database may be away: then there is nothing to cut.
      await cutConnections().catch(() => {});
    } else if (kind < 0.2) {
      onAttack(`freeze ${target}`);
      await freeze(stack.pid(target), random.between(500, maxFrozenMs));
    } else if (sendSignal(stack.pid(target), 'SIGKILL')) {
      killed += 1;
      onAttack(`kill ${target}`);
    }
  }
}

async function freeze(pid, durationMs) {
  if (!sendSignal(pid, 'SIGSTOP')) return;
  await delay(durationMs);
  sendSignal(pid, 'SIGCONT');
}

/** False if the process does not run at the moment. */
function sendSignal(pid, signal) {
  if (!pid) return false;
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}
