import { LaunchError } from './launch-error.mjs';
import { runQuietly } from './run-quietly.mjs';

/**
 * Brings the database up to date; says in the migration's own sentence why it could not.
 * @param {string} databaseUrl
 * @param {{ env: Record<string, string>, signal?: AbortSignal }} options
 */
export async function migrate(databaseUrl, { env, signal }) {
  const args = ['--import', 'tsx', 'packages/db/src/migrate.ts'];
  const { code, output } = await runQuietly(process.execPath, args, {
    env: { ...env, DATABASE_URL: databaseUrl },
    signal,
  });
  if (code !== 0) throw new LaunchError(output.trim());
}
