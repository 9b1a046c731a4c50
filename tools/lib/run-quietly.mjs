import { LaunchError } from './launch-error.mjs';
import { root } from './paths.mjs';
import { signalGroup, spawnGroup } from './process-group.mjs';

/**
 * Runs a command to its end without showing its output.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, cwd?: string, signal?: AbortSignal | undefined }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runQuietly(command, args, { env, cwd = root, signal }) {
  const { child, pid, exited } = spawnGroup(command, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = () => signalGroup(pid, 'SIGTERM');
  signal?.addEventListener('abort', end);
  const chunks = [];
  const closed = new Promise((resolve) => child.once('close', resolve));
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(chunk));
  const { code, error } = await exited;
  if (!error) await closed;
  signal?.removeEventListener('abort', end);
  signal?.throwIfAborted();
  return { code: error ? 1 : (code ?? 1), output: error ? error.message : Buffer.concat(chunks).toString() };
}

/**
 * Runs a command that must succeed; `failure` is the sentence above its output if it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, cwd?: string, signal?: AbortSignal | undefined, failure: string }} options
 */
export async function runOrFail(command, args, { failure, ...options }) {
  const { code, output } = await runQuietly(command, args, options);
  if (code !== 0) throw new LaunchError(`${failure}\n${output.trim()}`);
  return output;
}
