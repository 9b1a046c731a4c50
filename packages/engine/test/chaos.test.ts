import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChild, type RunningChild } from './harness/child-process';
import { findFreePort } from './harness/free-port';
import { startPostgresServer, type PostgresServer } from './harness/postgres-server';
import { until } from './harness/until';

const killCount = 52;
const runsPerKill = 10;
const runCount = killCount * runsPerKill;
const workNames = ['a', 'b', 'x', 'y', 'z', 'c', 'end'];
const timeoutMs = 600_000;

type Target = 'engine' | 'other engine' | 'app' | 'database';

let dir: string;
let logFile: string;
let database: PostgresServer;
let engineUrl: string;
const children = new Map<Target, RunningChild>();
const starts = new Map<Target, () => Promise<RunningChild>>();

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'engine-chaos-'));
  logFile = path.join(dir, 'steps.log');
  writeFileSync(logFile, '');
  database = await startPostgresServer({ dir: path.join(dir, 'postgres') });
  const [enginePort, otherPort, appPort] = await Promise.all([
    findFreePort(),
    findFreePort(),
    findFreePort(),
  ]);
  engineUrl = `http://127.0.0.1:${enginePort}`;
  const engineOn = (port: number) => () =>
    startChild({
      program: 'src/main.ts',
      env: {
        ENGINE_DATABASE_URL: database.url,
        ENGINE_PORT: String(port),
        ENGINE_RETRY_BASE_MS: '20',
        ENGINE_LOG_LEVEL: 'silent',
      },
      readyText: 'Engine ready at ',
    });
  starts.set('engine', engineOn(enginePort));
  starts.set('other engine', engineOn(otherPort));
  starts.set('app', () =>
    startChild({
      program: 'test/harness/chaos-app.ts',
      env: { APP_ENGINE_URL: engineUrl, APP_PORT: String(appPort), APP_LOG: logFile },
      readyText: 'App ready at ',
    }),
  );
  for (const [target, start] of starts) children.set(target, await start());
}, timeoutMs);

afterAll(async () => {
  await Promise.all([...children.values()].map((child) => child.kill()));
  await database.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** Kills with -9 and restarts, again and again while the process needs another one that is still down. */
async function crash(target: Target) {
  if (target === 'database') {
    const { port } = database;
    await database.kill();
    database = await insist(() => startPostgresServer({ dir: path.join(dir, 'postgres'), port }));
    return;
  }
  await children.get(target)?.kill();
  children.set(target, await insist(() => starts.get(target)?.()));
}

async function insist<Value>(act: () => Promise<Value> | undefined): Promise<Value> {
  for (;;) {
    const value = await act()?.catch(() => undefined);
    if (value !== undefined) return value;
    await delay(50);
  }
}

/** Sends until the engine accepts; the ids of the events make repeated sends harmless. */
async function send(keys: readonly string[]) {
  const body = JSON.stringify(keys.map((key) => ({ name: 'chaos/go', id: `go-${key}`, data: { key } })));
  await insist(async () => {
    const response = await fetch(`${engineUrl}/e/chaos`, { method: 'POST', body });
    if (!response.ok) throw new Error(await response.text());
    return true;
  });
}

async function query<Row extends object>(text: string): Promise<readonly Row[]> {
  const sql = postgres(database.url, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe<Row[]>(text);
  } finally {
    await sql.end();
  }
}

const hash = (stepId: string) => createHash('sha1').update(stepId).digest('hex');

interface Beginning {
  atMs: number;
  isOvertaken: boolean;
}

/** When the work on each step began, by `run step`; several times where it was interrupted. */
function readBeginnings() {
  const beginnings = new Map<string, Beginning[]>();
  for (const line of readFileSync(logFile, 'utf8').split('\n').filter(Boolean)) {
    const [runId = '', name = '', beganAtMs = '', order = ''] = line.split(' ');
    const key = `${runId} ${hash(name)}`;
    const beginning = { atMs: Number(beganAtMs), isOvertaken: order === 'overtaken' };
    beginnings.set(key, [...(beginnings.get(key) ?? []), beginning]);
  }
  return beginnings;
}

describe.skipIf(process.env['TEST_INNGEST_URL'])('while engines, app and database are killed', () => {
  it(
    `every one of ${runCount} runs ends, every step happens, and none runs again once it is stored`,
    async () => {
      const targets: Target[] = ['engine', 'app', 'database', 'other engine'];
      for (let index = 0; index < killCount; index += 1) {
        await send(Array.from({ length: runsPerKill }, (_, run) => `${index}-${run}`));
        await delay(Math.random() * 300);
        await crash(targets[index % targets.length] ?? 'engine');
      }
      await until(
        'all runs to end',
        async () => {
          const [row] = await query<{ active: number }>(
            'SELECT count(*)::int AS active FROM engine.runs WHERE ended_at IS NULL',
          );
          return row?.active === 0;
        },
        timeoutMs / 2,
      );

      const runs = await query<{ id: string; status: string }>('SELECT id, status FROM engine.runs');
      expect(runs.map(({ status }) => status)).toEqual(Array.from({ length: runCount }, () => 'completed'));
      const beginnings = readBeginnings();
      const missing = runs.flatMap(({ id }) =>
        workNames.map((name) => `${id} ${hash(name)}`).filter((key) => !beginnings.has(key)),
      );
      expect(missing).toEqual([]);
      const stored = await query<{ key: string; storedAtMs: number }>(`
        SELECT run_id || ' ' || step_id AS key, (extract(epoch FROM stored_at) * 1000)::double precision AS "storedAtMs"
        FROM engine.steps`);
      expect(stored).toHaveLength(runCount * 10);
      // A call that waited in the app's backlog for longer than its lease is the one thing that no engine can take back.
      const repeated = stored.flatMap(({ key, storedAtMs }) => {
        const began = beginnings.get(key) ?? [];
        return began.some(({ atMs, isOvertaken }) => atMs > storedAtMs && !isOvertaken)
          ? `${key} began ${began.map(({ atMs }) => atMs - storedAtMs).join(' and ')} ms after it was stored`
          : [];
      });
      expect(repeated).toEqual([]);
    },
    timeoutMs,
  );
});
