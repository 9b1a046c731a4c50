import { connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChild, type RunningChild } from './harness/child-process';
import { findFreePort } from './harness/free-port';
import { createClient, currentCall, startTestApp, type TestApp } from './harness/test-app';
import { createTestDatabase } from './harness/test-database';
import { isEngine, watchServer } from './harness/test-server';
import { until } from './harness/until';

/** An app's backlog: keeps what the first connection sends until released, and passes every other connection on. */
async function startBacklog(target: number) {
  let held: { client: Socket; chunks: Buffer[] } | null = null;
  let isHolding = false;
  const passOn = (client: Socket, first: Buffer[] = []) => {
    const onward = connect(target, '127.0.0.1');
    for (const chunk of first) onward.write(chunk);
    client.pipe(onward).on('error', () => {});
    onward.pipe(client).on('error', () => {});
  };
  const server = createServer({ allowHalfOpen: true }, (client) => {
    client.on('error', () => {});
    if (!isHolding || held) return passOn(client);
    const chunks: Buffer[] = [];
    held = { client, chunks };
    client.on('data', (chunk) => chunks.push(chunk));
  });
  const port = await findFreePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port,
    hold: () => void (isHolding = true),
    isHoldingCall: () => (held?.chunks.length ?? 0) > 0,
    release: () => held && passOn(held.client, held.chunks),
    close: () => server.close(),
  };
}

describe.runIf(isEngine)('a call in the backlog of an app', () => {
  const beginnings: boolean[] = [];
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let app: TestApp;
  const engines: RunningChild[] = [];

  const startEngine = async () => {
    const engine = await startChild({
      program: 'src/main.ts',
      env: { ENGINE_DATABASE_URL: database.url, ENGINE_PORT: '0', ENGINE_LEASE_MS: '1000' },
      readyText: 'Engine ready at ',
    });
    engines.push(engine);
    return engine;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await Promise.all(engines.map((engine) => engine.kill()));
    await app.stop();
    await database.drop();
  });

  it('runs its step again when the app reads it after the successor, once its engine is dead', async () => {
    const engine = await startEngine();
    const client = createClient('late', engine.ready);
    const fn = client.createFunction({ id: 'work', triggers: { event: 'late/go' } }, ({ step }) =>
      step.run('work', () => void beginnings.push(currentCall.getStore()?.isOvertaken === true)),
    );
    app = await startTestApp(client, [fn]);
    const backlog = await startBacklog(Number(new URL(app.url).port));
    const url = app.url.replace(new URL(app.url).port, String(backlog.port));
    expect((await fetch(url, { method: 'PUT' })).status).toBe(200);

    backlog.hold();
    const { ids } = await client.send({ name: 'late/go' });
    await until('the held call', () => backlog.isHoldingCall());
    await engine.kill();
    const next = await startEngine();
    const server = watchServer({ url: next.ready, databaseUrl: database.url, stop: async () => {} });
    expect((await server.endedRun(ids[0])).status).toBe('Completed');
    expect(beginnings).toEqual([false]);

    backlog.release();
    await until('the late call', () => beginnings.length === 2);
    expect(beginnings).toEqual([false, true]);
    backlog.close();
  });
});
