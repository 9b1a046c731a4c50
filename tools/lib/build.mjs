import { buildProcesses } from './build-processes.mjs';
import { buildWeb } from './build-web.mjs';

/**
 * Builds the production files: the web app, and one file for every other process.
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} [signal]
 */
export async function build(env, signal) {
  await buildProcesses(signal);
  await buildWeb(env, signal);
}
