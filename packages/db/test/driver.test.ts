import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import postgres from 'postgres';
import { afterAll, expect, it } from 'vitest';
import { createTestDatabase } from './database';
import { createProxy } from './proxy';

// Tests the driver's patch in `patches/`. Without it each case ends the process, hangs or writes half a transaction.
const { url, sql, drop } = await createTestDatabase();
afterAll(drop);

const open = (address = url, options: postgres.Options<{}> = {}) =>
  postgres(address, { max: 1, connect_timeout: 20, backoff: false, onnotice: () => {}, ...options });

async function endBackend(pid: unknown) {
  await sql`select pg_terminate_backend(${Number(pid)})`;
  await expect.poll(() => sql`select 1 from pg_stat_activity where pid = ${Number(pid)}`).toEqual([]);
}

/** A server that handles each connection with `answer`. */
async function listen(answer: (socket: Socket) => void) {
  const server = createServer(answer);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const proxied = new URL(url);
  proxied.port = String(address.port);
  return { url: proxied.href, close: () => server.close() };
}

it('fails every statement on a lost reserved connection', async () => {
  let isLost = false;
  const client = open(url, { onclose: () => void (isLost = true) });
  const reserved = await client.reserve();
  const [row] = await reserved`select pg_backend_pid() as pid`;
  await endBackend(row?.pid);
  // The server forgets a connection before its client hears that it is closed.
  await expect.poll(() => isLost).toBe(true);
  for (let statement = 1; statement <= 3; statement += 1) {
    await expect(reserved`select 1`).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  }
  reserved.release();
  expect(await client`select 1 as one`).toEqual([{ one: 1 }]);
  await client.end();
});

it('writes nothing of a transaction that lost its connection, even after the pool reconnects', async () => {
  await sql`create table steps (name text)`;
  const client = open();
  let goOn = () => {};
  const held = new Promise<void>((resolve) => (goOn = resolve));
  let pid: unknown;
  let outcome: unknown;
  const transaction = client.begin(async (tx) => {
    [{ pid }] = await tx<[{ pid: number }]>`select pg_backend_pid() as pid`;
    await tx`insert into steps values ('first')`;
    await held;
    await tx`insert into steps values ('second')`.catch((error: unknown) => (outcome = error));
  });
  const failure = transaction.catch((error: unknown) => error);
  await expect.poll(() => pid).toBeTruthy();
  await endBackend(pid);
  expect(await failure).toMatchObject({ code: 'CONNECTION_CLOSED' });
  await client`select 1`;
  goOn();
  await expect.poll(() => outcome).toMatchObject({ code: 'CONNECTION_CLOSED' });
  expect(await sql`select name from steps`).toEqual([]);
  await client.end();
});

it('fails the waiting statements of a transaction that loses its connection', async () => {
  const client = open();
  const waiting = client.begin(async (tx) => {
    const [row] = await tx`select pg_backend_pid() as pid`;
    const many = Array.from({ length: 300 }, () => tx`select pg_sleep(60)`);
    const settled = Promise.allSettled(many);
    await endBackend(row?.pid);
    const outcomes = await settled;
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
  });
  await expect(waiting).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  await client.end();
});

it('fails a statement when the server hangs up before it is ready', async () => {
  const server = await listen((socket) => socket.once('data', () => socket.end()));
  const client = open(server.url);
  await expect(client`select 1`).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  await client.end({ timeout: 0 });
  server.close();
});

it('survives losing the connection while it reads the types, and reconnects', async () => {
  const proxy = await createProxy(url);
  proxy.cutAt('pg_catalog.pg_type');
  const client = open(proxy.url);
  await expect(client`select 1`).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  expect(await client`select 1 as one`).toEqual([{ one: 1 }]);
  await client.end();
  await proxy.goDown();
});

it('sends no statement of a lost connection on the next one', async () => {
  const proxy = await createProxy(url);
  const client = open(proxy.url);
  for (let round = 1; round <= 20; round += 1) {
    await client`select 1`;
    const statement = client`select ${round}::int as round`;
    const settled = Promise.allSettled([statement]);
    await Promise.resolve();
    proxy.cut();
    await settled;
    expect(
      await client`select ${round}::int as round`.catch(() => client`select ${round}::int as round`),
    ).toEqual([{ round }]);
  }
  await client.end();
  await proxy.goDown();
});

it('leaves no connection behind after a failed reservation', async () => {
  const proxy = await createProxy(url);
  await proxy.goDown();
  const client = open(proxy.url, { backoff: () => 0.2, connection: { application_name: 'left-behind' } });
  await expect(client.reserve()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await client.end({ timeout: 0 });
  // This client waits longer before it connects again, so the other one would have done so first.
  const later = open(proxy.url, { backoff: () => 0.6 });
  await expect(later`select 1`).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await proxy.comeBack();
  expect(await later`select 1 as one`).toEqual([{ one: 1 }]);
  expect(proxy.databases).toHaveLength(1);
  await later.end();
  await proxy.goDown();
});

it('reports a server without TLS', async () => {
  const client = open(`${url}?sslmode=require`);
  await expect(client`select 1`).rejects.toMatchObject({ code: 'SSL_NOT_SUPPORTED' });
  await client.end({ timeout: 0 });
});
