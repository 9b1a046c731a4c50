import type { Inngest } from 'inngest';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine, type Engine } from '../src/start-engine';
import { createProxy } from './harness/proxy';
import { createClient, startTestApp, type TestApp } from './harness/test-app';
import { createTestDatabase } from './harness/test-database';
import { watchServer, type TestServer } from './harness/test-server';
import { until } from './harness/until';

const leaseMs = 1000;
const held = new Map<string, () => void>();
const ran: string[] = [];

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let proxy: Awaited<ReturnType<typeof createProxy>>;
let sql: postgres.Sql;
let engine: Engine;
let server: TestServer;
let client: Inngest;
let app: TestApp;

beforeAll(async () => {
  database = await createTestDatabase();
  proxy = await createProxy(database.url);
  sql = postgres(database.url, { max: 1 });
  engine = await startEngine({ databaseUrl: proxy.url, port: 0, leaseMs, retryDelayMs: () => 20 });
  server = watchServer({ url: engine.url, databaseUrl: database.url, stop: () => engine.stop() });
  client = createClient('outage', engine.url);
  app = await startTestApp(client, [
    client.createFunction({ id: 'hold', triggers: { event: 'outage/go' } }, async ({ event, step }) => {
      const { name } = event.data;
      await step.run('hold', () => {
        ran.push(name);
        return new Promise<void>((resolve) => held.set(name, resolve));
      });
    }),
  ]);
  await app.register();
});

afterAll(async () => {
  await app.stop();
  await engine.stop({ graceMs: 200 });
  await proxy.goDown();
  await sql.end();
  await database.drop();
});

async function go(name: string) {
  const { ids } = await client.send({ name: 'outage/go', data: { name } });
  return { eventId: ids[0] ?? '', release: await until('the step', () => held.get(name)) };
}

const health = async () => (await fetch(`${engine.url}/health`)).status;
const leaseHasEnded = async () => {
  const [row] = await sql`SELECT 1 FROM engine.queue WHERE leased_by IS NOT NULL AND due_at < now()`;
  return row;
};

describe.skipIf(process.env['TEST_INNGEST_URL'])(
  'an engine whose database is away for longer than a lease',
  () => {
    it('keeps the answers of apps during the outage, and calls nothing twice', async () => {
      const answered = await go('answered');
      const running = await go('running');
      await proxy.goDown();
      await expect.poll(health, { timeout: 10_000 }).toBe(503);
      await until('the end of a lease', leaseHasEnded);
      answered.release();
      await proxy.comeBack();
      await server.allEnded([answered.eventId]);
      running.release();
      const runs = await server.allEnded([answered.eventId, running.eventId]);
      expect(runs.map(({ status }) => status)).toEqual(['Completed', 'Completed']);
      expect(ran.toSorted()).toEqual(['answered', 'running']);
    });

    it('continues on new connections after a network that dropped everything', async () => {
      const { eventId, release } = await go('swallowed');
      proxy.goSilent();
      expect(await health()).toBe(503);
      release();
      await expect
        .poll(async () => (await fetch(`${engine.url}/dev`)).text(), { timeout: 20_000 })
        .toMatch(/waits for its database at 127/);
      proxy.speakAgain();
      const [run] = await server.allEnded([eventId]);
      expect(run?.status).toBe('Completed');
    });
  },
);
