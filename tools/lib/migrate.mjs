import { setTimeout as delay } from 'node:timers/promises';
import { builtFile } from './build-processes.mjs';
import { LaunchError } from './launch-error.mjs';
import { runQuietly } from './run-quietly.mjs';

const tryAgainLater = 75;
const firstPauseMs = 500;
const maxPauseMs = 10_000;

/**
 * Migrates the database. Waits for a server that is away, and says so. For faults that waiting cannot fix, it fails with
 * the migration's own sentence.
 * @param {string} databaseUrl
 * @param {{ env: NodeJS.ProcessEnv, signal?: AbortSignal }} options
 */
export async function migrate(databaseUrl, { env, signal }) {
  const args = [builtFile('db', 'migrate-process')];
  const options = { env: { ...env, DATABASE_URL: databaseUrl }, signal };
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, maxPauseMs)) {
    const { code, output } = await runQuietly(process.execPath, args, options);
    if (code === 0) return;
    if (code !== tryAgainLater) throw new LaunchError(output.trim());
    if (pauseMs === firstPauseMs) console.error(`${output.trim()} Waiting until it answers.`);
    await delay(pauseMs, null, { signal });
  }
}
