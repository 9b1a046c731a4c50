import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dataDir, fromRoot } from './paths.mjs';
import { startPostgres } from './postgres.mjs';

const postgres = createRequire(fromRoot('packages/db/package.json'))('postgres');
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

let dir, server, client;
beforeEach(() => {
  fs.mkdirSync(dataDir, { recursive: true });
  dir = path.join(fs.mkdtempSync(path.join(dataDir, `throwaway-${process.pid}-`)), 'postgres');
});
afterEach(async () => {
  await client.end({ timeout: 1 });
  await server.stop();
  fs.rmSync(path.dirname(dir), { recursive: true, force: true });
});

async function start() {
  let log = '';
  const started = await startPostgres({ dir, settings, onLog: (text) => (log += text) });
  return { ...started, log: () => log };
}

/** A session that stays idle, as those of the processes' pools. */
async function connect({ port }) {
  const sql = postgres(`postgres://postgres@127.0.0.1:${port}/postgres`, { max: 1, onnotice: () => {} });
  await sql`SELECT 1`;
  return sql;
}

test('a shutdown that waits for idle sessions becomes a fast one', async () => {
  server = await start();
  client = await connect(server);
  process.kill(server.pid, 'SIGTERM');
  expect(await server.exited).toMatchObject({ code: 0 });
  expect(server.log()).toContain('Darkroom ends the open sessions');
});

test('so does that of a server whose launcher was killed', async () => {
  const launcher = `
    const { startPostgres } = await import(${JSON.stringify(pathToFileURL(fromRoot('tools/lib/postgres.mjs')).href)});
    await startPostgres(${JSON.stringify({ dir, settings })});
    process.exit();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', launcher]);
  server = await start();
  expect(server.isReused).toBe(true);
  client = await connect(server);
  process.kill(server.pid, 'SIGTERM');
  await server.exited;
  expect(server.log()).toContain('Darkroom ends the open sessions');
});
