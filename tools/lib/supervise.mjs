import { setTimeout as delay } from 'node:timers/promises';
import { LaunchError } from './launch-error.mjs';

const maxFailedStarts = 5;
const startTimeoutMs = 120_000;
const firstBackoffMs = 200;
const maxBackoffMs = 10_000;
const patienceMs = 5000;
const healthyAfterMs = 10_000;

/**
 * @typedef {{ code: number | null, signal: string | null, error?: Error | null }} Exit
 * @typedef {{ isReady: boolean, waitsFor?: string | null }} Health `waitsFor` where the process answers what is missing.
 * @typedef {{
 *   pid: number | undefined, exited: Promise<Exit>, stop: () => Promise<void>, kill: () => Promise<void>,
 * }} Running without a `pid` where it could not be started
 * @typedef {{
 *   name: string,
 *   launch: () => Promise<Running>,
 *   check: () => Promise<Health>,
 *   onStart: (pid: number) => void,
 *   onTrouble: (sentence: string) => void,
 *   onGivenUp: (error: Error) => void,
 * }} Supervision
 */

/**
 * Keeps one process running: starts it again, with growing pauses, whenever it ends unexpectedly. It tries for ever where
 * waiting may help. It gives up on a LaunchError, and on a process that was never ready and ends by itself five times in a
 * row: our processes wait for each other by themselves, so such a process has another fault.
 * @param {Supervision} supervision
 */
export function supervise(supervision) {
  /** @type {ReturnType<typeof runSession> | null} */
  let session = null;
  const end = async (how) => {
    const ended = session;
    session = null;
    await ended?.end(how);
  };
  return {
    name: supervision.name,
    pid: () => session?.pid() ?? null,
    /** Resolves when the process answers. */
    async start() {
      session ??= runSession(supervision);
      await session.ready;
    },
    stop: () => end('stop'),
    /** Kills it with SIGKILL and leaves it down. */
    kill: () => end('kill'),
  };
}

/** @param {Supervision} supervision */
function runSession(supervision) {
  const ending = new AbortController();
  /** @type {Running | null} */
  let running = null;
  let markReady, markFailed;
  const ready = new Promise((resolve, reject) => {
    markReady = resolve;
    markFailed = reject;
  });
  ready.catch(() => {});
  const attempt = async () => {
    const launched = await supervision.launch();
    running = launched;
    if (launched.pid) supervision.onStart(launched.pid);
    const isReady = await untilReady(launched, supervision, ending.signal);
    if (isReady) markReady();
    else await launched.stop();
    const exit = await launched.exited;
    running = null;
    return { isReady, ...exit };
  };
  const finished = keepRunning(supervision, attempt, ending.signal).catch((error) => {
    markFailed(error);
    supervision.onGivenUp(error);
  });
  return {
    ready,
    pid: () => running?.pid,
    /** @param {'stop' | 'kill'} how */
    async end(how) {
      ending.abort();
      markFailed(new LaunchError(`${supervision.name} was stopped before it was ready.`));
      await running?.[how]();
      await finished;
    },
  };
}

async function keepRunning({ name, onTrouble }, attempt, signal) {
  let failedStarts = 0;
  let crashes = 0;
  let wasReady = false;
  let said = '';
  while (!signal.aborted) {
    const startedAt = Date.now();
    const { isReady, ...exit } = await attempt().catch((error) => ({ isReady: false, error }));
    if (signal.aborted) return;
    if (exit.error instanceof LaunchError) throw exit.error;
    wasReady ||= isReady;
    failedStarts = !wasReady && exit.code ? failedStarts + 1 : 0;
    crashes = isReady && Date.now() - startedAt > healthyAfterMs ? 1 : crashes + 1;
    const sentence = `${name} ${describeExit(exit)}${isReady ? '' : ' before it was ready'}.`;
    // Do not repeat the same message.
    if (isReady || sentence !== said) onTrouble(sentence);
    said = isReady ? '' : sentence;
    if (failedStarts === maxFailedStarts) {
      throw new LaunchError(
        `${name} could not be started in ${maxFailedStarts} attempts: see its last lines above.`,
      );
    }
    await delay(Math.min(firstBackoffMs * 2 ** (crashes - 1), maxBackoffMs), null, { signal }).catch(
      () => {},
    );
  }
}

async function untilReady(running, { name, check, onTrouble }, signal) {
  let hasExited = false;
  const markExited = () => {
    hasExited = true;
    return { isReady: false };
  };
  const exited = running.exited.then(markExited, markExited);
  const startedAt = Date.now();
  let deadline = startedAt + startTimeoutMs;
  let said = null;
  while (!hasExited && !signal.aborted && Date.now() < deadline) {
    // A process that has just ended may never answer.
    const { isReady, waitsFor } = await Promise.race([check(), exited]);
    if (isReady) {
      if (said) onTrouble(`${name} no longer waits.`);
      return true;
    }
    // A process that reports what it waits for does not hang.
    if (waitsFor) deadline = Date.now() + startTimeoutMs;
    if (waitsFor && waitsFor !== said && Date.now() - startedAt > patienceMs) {
      onTrouble(`${name} waits for ${waitsFor}.`);
      said = waitsFor;
    }
    await delay(50);
  }
  return false;
}

function describeExit({ code, signal, error }) {
  if (error) return `could not be started (${error.message})`;
  return signal ? `was ended by ${signal}` : `ended with code ${code}`;
}
