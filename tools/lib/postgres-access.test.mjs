import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { migrate as migrateEngine } from '../../packages/engine/src/database/migrate';
import { buildProcesses } from './build-processes.mjs';
import { migrate } from './migrate.mjs';
import { dataDir, fromRoot } from './paths.mjs';
import { startPostgres } from './postgres.mjs';

const postgres = createRequire(fromRoot('packages/db/package.json'))('postgres');
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
const denied = '42501';

beforeAll(() => buildProcesses());

let dir;
const servers = [];
beforeEach(() => {
  fs.mkdirSync(dataDir, { recursive: true });
  dir = path.join(fs.mkdtempSync(path.join(dataDir, `throwaway-${process.pid}-`)), 'postgres');
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  fs.rmSync(path.dirname(dir), { recursive: true, force: true });
});

async function start(password) {
  const server = await startPostgres({ dir, password, settings });
  servers.push(server);
  return server;
}

const urlOf = ({ port }, { user = 'darkroom', password = '', database = 'darkroom' } = {}) =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

/** The code of Postgres' refusal; null if the work succeeded. */
async function codeOf(url, work = (sql) => sql`SELECT 1`) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql).then(
      () => null,
      ({ code }) => code,
    );
  } finally {
    await sql.end();
  }
}

test('only the application, with its password, can connect, and only to its own database', async () => {
  const server = await start('first');
  expect(await codeOf(urlOf(server, { password: 'first' }))).toBeNull();
  const refused = [
    { password: 'second' },
    { password: '' },
    { password: 'first', database: 'postgres' },
    { password: 'first', database: 'template1' },
    { user: 'postgres', password: 'first' },
    { user: 'postgres', password: '', database: 'postgres' },
    { user: 'other', password: 'first' },
  ];
  for (const access of refused)
    expect([access, await codeOf(urlOf(server, access))]).toEqual([access, expect.stringMatching(/^28/)]);
});

test('the application cannot run programs, read files, make roles or become another role', async () => {
  const url = urlOf(await start('first'), { password: 'first' });
  const statements = [
    "COPY (SELECT 1) TO PROGRAM 'true'",
    "COPY pg_class FROM PROGRAM 'true'",
    "SELECT pg_read_file('/etc/passwd')",
    "SELECT pg_ls_dir('/etc')",
    "SELECT lo_import('/etc/passwd')",
    "COPY (SELECT 1) TO '/tmp/darkroom-out'",
    'CREATE ROLE another SUPERUSER',
    'ALTER ROLE darkroom SUPERUSER',
    'CREATE DATABASE another',
    'SET ROLE postgres',
    'SET SESSION AUTHORIZATION postgres',
    'ALTER SYSTEM SET log_connections = on',
    'SELECT rolpassword FROM pg_authid',
  ];
  for (const statement of statements) {
    const code = await codeOf(url, (sql) => sql.unsafe(statement));
    expect([statement, code]).toEqual([statement, denied]);
  }
});

test('a server that accepted everybody is closed and keeps all its data', async () => {
  const old = await start();
  const oldUrl = urlOf(old, { user: 'postgres' });
  await migrate(oldUrl, { env: process.env });
  expect(
    await codeOf(oldUrl, async (sql) => {
      await migrateEngine(sql);
      await sql`CREATE TABLE kept (id serial PRIMARY KEY, text text)`;
      await sql`INSERT INTO kept (text) VALUES ('here')`;
      await sql`CREATE DOMAIN word AS text`;
      await sql`CREATE TYPE pair AS (one int, other int)`;
      await sql`CREATE VIEW shown AS SELECT * FROM kept`;
      await sql`CREATE SEQUENCE counted`;
    }),
  ).toBeNull();

  // Still running, because its launcher was killed.
  const server = await start('first');
  expect(server.isReused).toBe(false);
  expect(await codeOf(urlOf(server, { user: 'postgres' }))).toMatch(/^28/);
  const url = urlOf(server, { password: 'first' });
  await migrate(url, { env: process.env });
  expect(
    await codeOf(url, async (sql) => {
      await migrateEngine(sql);
      await sql`INSERT INTO kept (text) VALUES ('too')`;
      expect(await sql`SELECT text FROM kept`).toHaveLength(2);
      await sql`ALTER TABLE generations ADD COLUMN later text`;
      await sql`ALTER TYPE generation_status ADD VALUE 'later'`;
      await sql`DROP VIEW shown`;
      await sql`DROP SEQUENCE counted`;
      await sql`DROP TYPE pair`;
      await sql`DROP DOMAIN word`;
      const [left] = await sql`
        SELECT count(*)::int AS count FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
        WHERE relowner <> 'darkroom'::regrole AND nspname !~ '^pg_' AND nspname <> 'information_schema'`;
      expect(left.count).toBe(0);
    }),
  ).toBeNull();
});

test('the next start reuses the server, and a new password replaces a lost one', async () => {
  await start('first').then(({ stop }) => stop());
  const again = await start('first');
  expect(await codeOf(urlOf(again, { password: 'first' }))).toBeNull();
  expect((await start('first')).isReused).toBe(true);
  const renewed = await start('second');
  expect(await codeOf(urlOf(renewed, { password: 'second' }))).toBeNull();
  expect(await codeOf(urlOf(renewed, { password: 'first' }))).toBe('28P01');
});
