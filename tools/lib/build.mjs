import { buildProcesses } from './build-processes.mjs';
import { buildWeb } from './build-web.mjs';

/**
 * Builds what runs in production: the web app, and a file for every other process.
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} [signal]
 */
export async function build(env, signal) {
  await buildProcesses(signal);
  await buildWeb(env, signal);
}
