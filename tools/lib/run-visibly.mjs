import { root } from './paths.mjs';
import { signalGroup, spawnGroup, stopGroup } from './process-group.mjs';

const stopGraceMs = 10_000;

/**
 * Runs a command to its end in this terminal.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, signal: AbortSignal }} options
 * @returns {Promise<number>} the exit code
 */
export async function runVisibly(command, args, { env, signal }) {
  const group = spawnGroup(command, args, { env, cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  // The test runners clean up only after Ctrl-C.
  const end = () => void stopGroup(group, stopGraceMs, 'SIGINT');
  signal.addEventListener('abort', end);
  const { code } = await group.exited;
  signal.removeEventListener('abort', end);
  // Kills leftovers of an interrupted test.
  signalGroup(group.pid, 'SIGKILL');
  signal.throwIfAborted();
  return code ?? 1;
}
