import { rm } from 'node:fs/promises';
import { startPostgres } from '../lib/postgres.mjs';

/** Vitest's global set-up: one throw-away Postgres server per run. Test files make their own databases on TEST_DATABASE_URL. */
export default async function startDatabaseServer() {
  if (process.env.TEST_DATABASE_URL) return;
  const dir = `.data/test-postgres-${process.pid}`;
  const server = await startPostgres({
    dir,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  });
  process.env.TEST_DATABASE_URL = `postgres://postgres@127.0.0.1:${server.port}/postgres`;
  return async () => {
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  };
}
