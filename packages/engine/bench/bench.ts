import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { startPostgres } from '../../../tools/lib/postgres.mjs';

export interface BenchRow {
  name: string;
  value: number;
  unit: string;
}

interface Bench {
  engineUrl: string;
  sql: postgres.Sql;
  app: ChildProcess;
}

const warmUpRuns = 50;
const singleRuns = 200;
const burstRuns = 1000;

/** Measures the engine as it is deployed: engine, app and database are processes of their own, fsync is on. */
export async function bench(): Promise<BenchRow[]> {
  const dir = await mkdtemp(path.join(tmpdir(), 'engine-bench-'));
  const database = await startPostgres({ dir: path.join(dir, 'pg') });
  const databaseUrl = `postgres://postgres@127.0.0.1:${database.port}/postgres`;
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  const engine = startProgram('../src/main.ts', { ENGINE_DATABASE_URL: databaseUrl, ENGINE_PORT: '0' });
  const engineUrl = await readyUrl(engine);
  const app = startProgram('./bench-app.ts', { BENCH_ENGINE_URL: engineUrl });
  try {
    await once(app, 'message');
    const setup = { engineUrl, sql, app };
    await burst(setup, warmUpRuns);
    const latenciesMs = await measureSingles(setup);
    const bursts = [
      await burst(setup, burstRuns),
      await burst(setup, burstRuns),
      await burst(setup, burstRuns),
    ];
    return [
      { name: 'five steps of 1 KB, one run at a time, p50', value: percentile(latenciesMs, 0.5), unit: 'ms' },
      {
        name: 'five steps of 1 KB, one run at a time, p99',
        value: percentile(latenciesMs, 0.99),
        unit: 'ms',
      },
      {
        name: `${burstRuns} such runs sent at once, median of ${bursts.length}`,
        value: percentile(bursts, 0.5),
        unit: 'runs/s',
      },
    ];
  } finally {
    await sql.end();
    await Promise.all([app, engine].map(stop));
    await database.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

async function measureSingles({ engineUrl, app }: Bench) {
  const latenciesMs: number[] = [];
  for (let index = 0; index < singleRuns; index += 1) {
    const startedAt = performance.now();
    const ended = once(app, 'message');
    const [eventId] = await send(engineUrl, [{ name: 'bench/five', data: { text: 'x'.repeat(1024) } }]);
    await ended;
    while (!(await isCompleted(engineUrl, eventId ?? ''))) await delay(1);
    latenciesMs.push(performance.now() - startedAt);
  }
  return latenciesMs;
}

async function burst({ engineUrl, sql }: Bench, count: number) {
  const endedCount = async () => {
    const [row] = await sql<{ count: number }[]>`
      SELECT count(*)::int AS count FROM engine.runs WHERE ended_at IS NOT NULL`;
    return row?.count ?? 0;
  };
  const before = await endedCount();
  const events = Array.from({ length: count }, () => ({
    name: 'bench/five',
    id: randomUUID(),
    data: { text: 'x'.repeat(1024) },
  }));
  const startedAt = performance.now();
  await send(engineUrl, events);
  while ((await endedCount()) < before + count) await delay(20);
  return count / ((performance.now() - startedAt) / 1000);
}

async function send(engineUrl: string, events: readonly object[]) {
  const body: unknown = await postJson(`${engineUrl}/e/bench`, events);
  const ids = typeof body === 'object' && body !== null && 'ids' in body ? body.ids : null;
  if (!Array.isArray(ids)) throw new Error('The engine did not take the events.');
  return ids.map(String);
}

async function postJson(url: string, body: unknown) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return response.json();
}

async function isCompleted(engineUrl: string, eventId: string) {
  const response = await fetch(`${engineUrl}/v1/events/${eventId}/runs`);
  return (await response.text()).includes('"Completed"');
}

function startProgram(program: string, env: Record<string, string>) {
  return fork(fileURLToPath(new URL(program, import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}

async function readyUrl(engine: ChildProcess) {
  let output = '';
  for await (const chunk of engine.stdout ?? []) {
    output += String(chunk);
    const url = /ready at (\S+)/.exec(output)?.[1];
    if (url) return url;
  }
  throw new Error(`The engine did not start: ${output}`);
}

async function stop(child: ChildProcess) {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

function percentile(values: readonly number[], share: number) {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return Math.round(value * 10) / 10;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(await bench());
