import { root } from './paths.mjs';
import { spawnGroup, stopGroup } from './process-group.mjs';

const stopGraceMs = 10_000;

/**
 * Runs a command to its end in this terminal.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env: Record<string, string>, signal: AbortSignal }} options
 * @returns {Promise<number>} the exit code
 */
export async function runVisibly(command, args, { env, signal }) {
  const group = spawnGroup(command, args, { env, cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const end = () => void stopGroup(group, stopGraceMs);
  signal.addEventListener('abort', end);
  const { code } = await group.exited;
  signal.removeEventListener('abort', end);
  signal.throwIfAborted();
  return code ?? 1;
}
