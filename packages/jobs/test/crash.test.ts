import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startFakeAi, type FakeAi, type FakeCall } from '@darkroom/ai/testing';
import { createEventHub, type EventHub } from '@darkroom/db/event-hub';
import { getGenerationDetails } from '@darkroom/db/generation/get-generation-details';
import { listReceipts } from '@darkroom/db/receipt/list-receipts';
import { createTestDatabase } from '@darkroom/db/testing';
import { createProxy } from '@darkroom/db/testing/proxy';
import { startEngine, type Engine } from '@darkroom/engine/testing';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createJobsClient } from '../src/client';
import { endQuietly, signalPictureProcesses } from './support/picture-processes';
import { createOnly, isOver, send, startServer, until } from './harness';

const workerFile = fileURLToPath(new URL('../src/worker.ts', import.meta.url));
// Processes start slowly on a busy machine.
const timeoutMs = 120_000;
const isOpen = ({ state }: FakeCall) => state === 'open';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let engine: Pick<Engine, 'url' | 'stop'>;
let fake: FakeAi;
let hub: EventHub;
let storageDir: string;
let worker: ChildProcess;

beforeAll(async () => {
  database = await createTestDatabase();
  engine = await startServer({ databaseUrl: database.url, port: 0 });
  fake = await startFakeAi();
  hub = createEventHub(database.sql);
  storageDir = await mkdtemp(join(tmpdir(), 'darkroom-crash-'));
});
afterEach(() => kill(worker));
afterAll(async () => {
  await engine.stop();
  await fake.stop();
  await hub.close();
  await database.drop();
  await rm(storageDir, { recursive: true, force: true });
});

async function untilHealthy(port: number): Promise<void> {
  const isHealthy = () =>
    fetch(`http://127.0.0.1:${port}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isHealthy, { timeout: 60_000, interval: 50 }).toBe(true);
}

/** The worker in its own process, always on the same port so that the engine finds it again. */
function spawnWorker(port: number, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', workerFile], {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      ...env,
      STORAGE_DIR: storageDir,
      ANSWERS_DIR: join(storageDir, 'answers'),
      INNGEST_DEV: engine.url,
      WORKER_PORT: String(port),
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    },
    stdio: 'inherit',
  });
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

async function kill(process: ChildProcess): Promise<void> {
  const exited = once(process, 'exit');
  process.kill('SIGKILL');
  await exited;
}

async function keptAnswers(): Promise<string[]> {
  const names = await readdir(join(storageDir, 'answers')).catch(() => []);
  return names.filter((name) => name.endsWith('.answer'));
}

async function submit(input: Record<string, unknown>) {
  const client = createJobsClient({ INNGEST_DEV: engine.url });
  const generation = await createOnly(database, 'image', input);
  await send({ client }, generation);
  return generation;
}

const finish = (id: string) => until({ deps: { db: database.db, hub } }, id, isOver);

it(
  'goes on after a kill of the worker, without repeating calls that were or may have been answered',
  async () => {
    const port = await findFreePort();
    worker = spawnWorker(port, fake.env);
    await untilHealthy(port);
    fake.inject({ kind: 'hang', prompt: /lighthouse/, times: 1 });
    const { id } = await submit({ prompt: 'A lighthouse', count: 3 });
    await fake.waitFor(
      (calls) => calls.filter(({ state }) => state === 'answered').length === 2 && calls.some(isOpen),
    );
    await until({ deps: { db: database.db, hub } }, id, ({ progress }) => progress > 50);

    await kill(worker);
    worker = spawnWorker(port, fake.env);
    const generation = await finish(id);

    expect(generation.status).toBe('partially_succeeded');
    expect(fake.calls).toHaveLength(3);
    const { outputs } = await getGenerationDetails(database.db, generation);
    expect(outputs.filter(({ status }) => status === 'ready')).toHaveLength(2);
    expect(outputs.find(({ status }) => status === 'failed')?.error).toMatchObject({
      code: 'outcome_unknown',
    });
  },
  timeoutMs,
);

it(
  'stores an answer that came before a kill of the worker, without asking again',
  async () => {
    const port = await findFreePort();
    const between = await createProxy(database.url);
    worker = spawnWorker(port, { ...fake.env, DATABASE_URL: between.url });
    await untilHealthy(port);
    fake.inject({ kind: 'delay', delayMs: 1500, prompt: /kingfisher/ });
    const { id } = await submit({ prompt: 'A kingfisher' });
    await fake.waitFor((calls) => calls.some(({ prompt }) => /kingfisher/.test(prompt)));
    await between.goDown();
    await expect.poll(keptAnswers, { timeout: 20_000, interval: 20 }).toHaveLength(1);

    await kill(worker);
    worker = spawnWorker(port, fake.env);

    expect(await finish(id)).toMatchObject({ status: 'succeeded' });
    expect(fake.calls.filter(({ prompt }) => /kingfisher/.test(prompt))).toHaveLength(1);
    const receipts = await listReceipts(database.db, { generationId: id });
    expect(receipts.map(({ status }) => status)).toEqual(['succeeded']);
    expect(await keptAnswers()).toEqual([]);
  },
  timeoutMs,
);

it(
  'stores an image that nobody has decoded before a kill of the worker, without asking again',
  async () => {
    const port = await findFreePort();
    worker = spawnWorker(port, fake.env);
    await untilHealthy(port);
    const { pid } = worker;
    if (pid === undefined) throw new Error('The worker has no process.');
    const stopped = await signalPictureProcesses(pid, {
      signal: 'SIGSTOP',
      isEnough: ({ size }) => size > 0,
    });
    const { id } = await submit({ prompt: 'A spoonbill' });
    await expect.poll(keptAnswers, { timeout: 15_000, interval: 20 }).toHaveLength(1);

    await kill(worker);
    for (const each of stopped) endQuietly(each, 'SIGKILL');
    worker = spawnWorker(port, fake.env);

    expect(await finish(id)).toMatchObject({ status: 'succeeded' });
    expect(fake.calls.filter(({ prompt }) => /spoonbill/.test(prompt))).toHaveLength(1);
    const receipts = await listReceipts(database.db, { generationId: id });
    expect(receipts.map(({ status }) => status)).toEqual(['succeeded']);
    expect(await keptAnswers()).toEqual([]);
  },
  timeoutMs,
);

it(
  'goes on by itself when a second call costs nothing',
  async () => {
    const port = await findFreePort();
    worker = spawnWorker(port, { SAMPLE_PACE_MS: '1500' });
    await untilHealthy(port);
    const { id } = await submit({ prompt: 'A quiet harbour', count: 2 });
    const begun = async () =>
      (await listReceipts(database.db, { generationId: id })).some(({ status }) => status === 'sent');
    await expect.poll(begun, { timeout: 20_000, interval: 20 }).toBe(true);

    await kill(worker);
    worker = spawnWorker(port, { SAMPLE_PACE_MS: '0' });

    expect(await finish(id)).toMatchObject({ status: 'succeeded', progress: 100 });
  },
  timeoutMs,
);

it.skipIf(process.env.TEST_INNGEST_URL)(
  'waits for the running call when the engine restarts and calls the step again',
  async () => {
    const port = await findFreePort();
    worker = spawnWorker(port, fake.env);
    await untilHealthy(port);
    fake.inject({ kind: 'delay', delayMs: 3000, prompt: /windmill/ });
    const { id } = await submit({ prompt: 'A windmill' });
    const isAsked = (calls: readonly FakeCall[]) => calls.some(({ prompt }) => /windmill/.test(prompt));
    await fake.waitFor(isAsked);

    await engine.stop({ graceMs: 0 });
    engine = await startEngine({ databaseUrl: database.url, port: Number(new URL(engine.url).port) });

    expect(await finish(id)).toMatchObject({ status: 'succeeded' });
    expect(fake.calls.filter(({ prompt }) => /windmill/.test(prompt))).toHaveLength(1);
  },
  timeoutMs,
);
