import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startChild, type RunningChild } from './harness/child-process';
import { createClient } from './harness/test-app';
import { findFreePort } from './harness/free-port';
import { createTestDatabase } from './harness/test-database';
import { isEngine, watchServer, type TestServer } from './harness/test-server';
import { until } from './harness/until';

const runCount = 25;
const stepsPerRun = 7;

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let sql: postgres.Sql;
let logFile: string;
let enginePort: number;
let appPort: number;
let engine: RunningChild;
let app: RunningChild;
let server: TestServer;

const startEngineProcess = (port = enginePort) =>
  startChild({
    program: 'src/main.ts',
    env: { ENGINE_DATABASE_URL: database.url, ENGINE_PORT: String(port), ENGINE_LEASE_MS: '1000' },
    readyText: 'Engine ready at ',
  });

const startAppProcess = (retries: 0 | 1 = 0) =>
  startChild({
    program: 'test/harness/crash-app.ts',
    env: {
      APP_ENGINE_URL: server.url,
      APP_PORT: String(appPort),
      APP_LOG: logFile,
      APP_RETRIES: String(retries),
    },
    readyText: 'App ready at ',
  });

beforeEach(async () => {
  database = await createTestDatabase();
  sql = postgres(database.url, { max: 1 });
  logFile = path.join(mkdtempSync(path.join(tmpdir(), 'engine-crash-')), 'steps.log');
  writeFileSync(logFile, '');
  [enginePort, appPort] = await Promise.all([findFreePort(), findFreePort()]);
  const url = `http://127.0.0.1:${enginePort}`;
  server = watchServer({ url, databaseUrl: database.url, stop: async () => {} });
  engine = await startEngineProcess();
  app = await startAppProcess();
});

afterEach(async () => {
  await Promise.all([engine.kill(), app.kill()]);
  await sql.end();
  await database.drop();
});

const lines = () => readFileSync(logFile, 'utf8').split('\n').filter(Boolean);
const hash = (stepId: string) => createHash('sha1').update(stepId).digest('hex');

async function storedSteps() {
  const rows = await sql<{ run_id: string; step_id: string }[]>`SELECT run_id, step_id FROM engine.steps`;
  return new Set(rows.map((row) => `${row.run_id} ${row.step_id}`));
}

async function sendRuns() {
  const events = Array.from({ length: runCount }, () => ({ name: 'crash/go', data: {} }));
  return (await createClient('sender', server.url).send(events)).ids;
}

const recovered = { completedRuns: runCount, steps: runCount * stepsPerRun, repeatedSteps: [] };

/** Waits for all runs. Answers the steps that ran, and those that ran again though stored before the crash. */
async function recover(eventIds: readonly string[], storedBefore: ReadonlySet<string>) {
  const runs = await server.allEnded(eventIds);
  const counts = new Map<string, number>();
  for (const line of lines()) {
    const [runId = '', step = ''] = line.split(' ');
    const key = `${runId} ${hash(step)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return {
    completedRuns: runs.filter((run) => run.status === 'Completed').length,
    steps: counts.size,
    repeatedSteps: [...storedBefore].filter((key) => counts.get(key) !== 1),
  };
}

describe.runIf(isEngine)('after kill -9', () => {
  it('of the engine, a new one finishes all runs without repeating a stored step', async () => {
    const eventIds = await sendRuns();
    await until('the middle of the work', () => lines().length > (runCount * stepsPerRun) / 3);
    await engine.kill();
    const storedBefore = await storedSteps();
    expect(storedBefore.size).toBeGreaterThan(0);
    engine = await startEngineProcess();
    expect(await recover(eventIds, storedBefore)).toEqual(recovered);
  });

  it('of the app, its next process continues, with at most one retry used up', async () => {
    await app.kill();
    app = await startAppProcess(1);
    const eventIds = await sendRuns();
    await until('the middle of the work', () => lines().length > (runCount * stepsPerRun) / 3);
    await app.kill();
    const storedBefore = await storedSteps();
    app = await startAppProcess(1);
    expect(await recover(eventIds, storedBefore)).toEqual(recovered);
  });

  it('of one of two engines, the other takes over', async () => {
    const other = await startEngineProcess(0);
    const eventIds = await sendRuns();
    await until('the middle of the work', () => lines().length > (runCount * stepsPerRun) / 3);
    await other.kill();
    expect(await recover(eventIds, await storedSteps())).toEqual(recovered);
  });
});

describe.runIf(isEngine)('held events', () => {
  const send = async (value: number) => {
    const events = ['debounce', 'batch'].map((kind) => ({ name: `crash/${kind}`, data: { value } }));
    return (await createClient('sender', server.url).send(events)).ids;
  };
  const heldCounts = async () => {
    const rows = await sql<{ count: number }[]>`
      SELECT cardinality(event_ids) AS count FROM engine.held_starts ORDER BY key`;
    return rows.map(({ count }) => count);
  };
  /** The runs of the events that were sent last, and what they had. */
  const started = async (eventIds: readonly string[]) => {
    await server.allEnded(eventIds);
    const [row] = await sql<{ runs: number }[]>`SELECT count(*)::int AS runs FROM engine.runs`;
    return { runs: row?.runs, lines: [...new Set(lines())].toSorted(), held: await heldCounts() };
  };
  const startedOnce = { runs: 2, lines: ['batch 1,2', 'debounce 2'], held: [] };

  it.each([1, 2])('start once, all together, when %i of the engines are killed', async (count) => {
    const other = await startEngineProcess(0);
    await send(1);
    const ids = await send(2);
    expect(await heldCounts()).toEqual([2, 1]);
    await engine.kill();
    if (count === 2) await other.kill();
    engine = await startEngineProcess();
    expect(await started(ids)).toEqual(startedOnce);
    await other.kill();
  });

  it('start once when the engine is killed at their due time', async () => {
    await send(1);
    const ids = await send(2);
    await until('the first start', async () => (await heldCounts()).length < 2);
    await engine.kill();
    engine = await startEngineProcess();
    expect(await started(ids)).toEqual(startedOnce);
  });
});

describe.runIf(isEngine)('on SIGTERM', () => {
  it('the engine returns its work to the queue and exits, and the next one continues', async () => {
    const eventIds = await sendRuns();
    await until('the work to begin', () => lines().length > 3);
    const exit = new Promise((resolve) => engine.child.once('exit', resolve));
    engine.child.kill('SIGTERM');
    expect(await exit).toBe(0);
    const storedBefore = await storedSteps();
    engine = await startEngineProcess();
    expect(await recover(eventIds, storedBefore)).toEqual(recovered);
  });
});
