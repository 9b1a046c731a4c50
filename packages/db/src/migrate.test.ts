import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterAll, expect, it } from 'vitest';
import { createProxy } from '../test/proxy';
import { migrateDatabase } from './migrate';

const serverUrl = process.env.TEST_DATABASE_URL ?? '';
const server = postgres(serverUrl, { max: 2, onnotice: () => {} });
const made: string[] = [];
afterAll(async () => {
  for (const name of made) await server`drop database if exists ${server(name)} with (force)`;
  await server.end();
});

function nameDatabase(prefix = 'darkroom_test_migrate'): string {
  const name = `${prefix}_${randomBytes(4).toString('hex')}`;
  made.push(name);
  return name;
}

function urlOf(name: string, base = serverUrl): string {
  const url = new URL(base);
  url.pathname = `/${name}`;
  return url.href;
}

async function countTables(url: string): Promise<number> {
  const sql = postgres(url, { max: 1 });
  const [row] = await sql`select count(*)::int as tables from pg_tables where schemaname = 'public'`;
  await sql.end();
  return row?.tables;
}

async function runScript(url: string | undefined) {
  const { DATABASE_URL: _, ...env } = process.env;
  const script = fileURLToPath(new URL('migrate-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: url === undefined ? env : { ...env, DATABASE_URL: url },
  });
  let stderr = '';
  child.stderr.on('data', (text) => (stderr += String(text)));
  const [code] = await once(child, 'close');
  return { code, stderr: stderr.trim() };
}

it('creates a missing database, also one with a name that needs quotes, and is safe to run again', async () => {
  const url = urlOf(nameDatabase('Darkroom-test-migrate'));
  await migrateDatabase(url);
  const tables = await countTables(url);
  expect(tables).toBeGreaterThanOrEqual(7);
  await migrateDatabase(url);
  expect(await countTables(url)).toBe(tables);
});

it('lets five processes start at once on a server without the database', async () => {
  const url = urlOf(nameDatabase());
  await Promise.all(Array.from({ length: 5 }, () => migrateDatabase(url)));
  expect(await countTables(url)).toBeGreaterThanOrEqual(7);
});

it('connects to no other database when its own exists, as hosted servers demand', async () => {
  const name = nameDatabase();
  await server`create database ${server(name)}`;
  const proxy = await createProxy(urlOf(name));
  await migrateDatabase(proxy.url);
  expect(proxy.databases).toEqual([name]);
  await proxy.goDown();
});

it('migrates when run as a script', async () => {
  const url = urlOf(nameDatabase());
  expect(await runScript(url)).toEqual({ code: 0, stderr: '' });
  expect(await countTables(url)).toBeGreaterThanOrEqual(7);
});

const waitingHelps = 75;

it.each([
  [
    'an unreachable server',
    'postgres://me:secret@127.0.0.1:1/darkroom',
    'No Postgres server answers at 127.0.0.1:1',
    waitingHelps,
  ],
  [
    'an unknown host',
    'postgres://me:secret@nowhere.invalid/darkroom',
    'nowhere.invalid, can’t be found',
    waitingHelps,
  ],
  [
    'a password that is not encoded',
    'postgres://me:secret#1@127.0.0.1/darkroom',
    'is written percent-encoded: %40, %23',
  ],
  ['a malformed address', 'my database', 'DATABASE_URL is not a Postgres address'],
  [
    'another kind of address',
    'https://me:secret@example.com/darkroom',
    'DATABASE_URL is not a Postgres address',
  ],
  [
    'an address without a database',
    'postgres://me:secret@127.0.0.1',
    'DATABASE_URL is not a Postgres address',
  ],
  ['no address', undefined, 'DATABASE_URL is not set'],
])('reports %s in one sentence, without the password', async (_, url, sentence, exitCode = 1) => {
  const { code, stderr } = await runScript(url);
  expect(code).toBe(exitCode);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain('\n');
  expect(stderr).not.toContain('secret');
});

it('reports a wrong password in one sentence', async () => {
  const refusing = createServer((client) => {
    client.once('data', () =>
      client.end(errorResponse('28P01', 'password authentication failed for user "me"')),
    );
  });
  await once(refusing.listen(0, '127.0.0.1'), 'listening');
  const address = refusing.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const { code, stderr } = await runScript(`postgres://me:secret@127.0.0.1:${port}/darkroom`);
  refusing.close();
  expect(code).toBe(1);
  expect(stderr).toBe(
    `The Postgres server at 127.0.0.1:${port} refuses the user “me”: check the user and the password in DATABASE_URL.`,
  );
});

it('reports a server without TLS', async () => {
  const { code, stderr } = await runScript(`${urlOf(nameDatabase())}?sslmode=require`);
  expect(code).toBe(1);
  expect(stderr).toContain('has no TLS: take sslmode out of DATABASE_URL');
});

it('reports in one sentence that the user may not create the missing database', async () => {
  const role = nameDatabase('darkroom_role');
  await server`create role ${server(role)} login`;
  const url = new URL(urlOf(nameDatabase()));
  url.username = role;
  const { code, stderr } = await runScript(url.href);
  await server`drop role ${server(role)}`;
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^The user “darkroom_role_\w+” lacks a right .*permission denied to create database\.$/,
  );
});

/** The answer of a server that refuses a client (message `E` of the Postgres protocol). */
function errorResponse(code: string, message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`);
  const header = Buffer.alloc(5);
  header.write('E');
  header.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([header, fields]);
}
