import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { minSize } from '../src/queue/call-window';
import type { BareLoad } from './bare-engine';
import { percentile } from './percentile';
import { startBenchHarness, type BenchHarness } from './bench-harness';

export interface BenchRow {
  name: string;
  value: number;
  unit: string;
  target?: string;
}

const warmUpCount = 300;
const singleCount = 300;
const burstCount = 1000;
const burstsForMemory = 10;
const slowCount = 1000;
const slowIdealMs = 5000;
const steadyCount = 2 * slowCount;
const idleMemoryMs = 2000;

/**
 * Measures the engine as deployed, with its defaults: engine, app and database are separate processes on this machine, and
 * the database syncs every commit to the disk. Steps return 1 KB, and the event carries as much.
 */
export async function bench(): Promise<BenchRow[]> {
  const harness = await startBenchHarness();
  try {
    return [...(await measureQuickRuns(harness)), ...(await measureSlowRuns(harness))];
  } finally {
    await harness.stop();
  }
}

async function measureQuickRuns(harness: BenchHarness): Promise<BenchRow[]> {
  await measureBurst(harness, warmUpCount);
  const latenciesMs = await measureSingles(harness);
  const rates: number[] = [];
  for (let index = 0; index < burstsForMemory; index += 1)
    rates.push(await measureBurst(harness, burstCount));
  // Gives the garbage collector time.
  await delay(idleMemoryMs);
  const memoryBytes = await residentBytes(harness.engine);
  return [
    { name: 'run of five steps p50', value: percentile(latenciesMs, 50), unit: 'ms', target: '< 15' },
    { name: 'run of five steps p99', value: percentile(latenciesMs, 99), unit: 'ms' },
    {
      name: `${burstCount} such runs at once, median of ${rates.length}`,
      value: percentile(rates, 50),
      unit: 'per second',
      target: '> 240',
    },
    {
      name: 'the same with an engine that costs nothing: the app’s part',
      value: await measureApp(harness),
      unit: 'per second',
    },
    {
      name: `memory of the engine after ${burstsForMemory * burstCount} runs`,
      value: memoryBytes / 1024 ** 2,
      unit: 'MiB',
    },
  ];
}

async function measureSlowRuns(harness: BenchHarness): Promise<BenchRow[]> {
  const ms = await measureSlow(harness, { name: 'bench/slow', app: harness.app });
  const msOfEngine = await measureSlow(harness, { name: 'bench/bare', app: harness.bareApp });
  const msOfApp = await runBare(harness, 'bench/slow', { count: slowCount, width: slowCount });
  const steadyMs = await measureSteady(harness);
  const target = '< 5.75';
  return [
    { name: `${slowCount} runs at once of five steps that wait 1 s`, value: ms / 1000, unit: 's', target },
    {
      name: 'the same with an app that costs nothing: the engine’s part',
      value: msOfEngine / 1000,
      unit: 's',
      target,
    },
    {
      name: 'the same with an engine that costs nothing: the app’s part',
      value: msOfApp / 1000,
      unit: 's',
    },
    {
      name: `one of them while ${slowCount} are in flight, p50`,
      value: percentile(steadyMs, 50) / 1000,
      unit: 's',
      target,
    },
    { name: 'the same, p99', value: percentile(steadyMs, 99) / 1000, unit: 's' },
  ];
}

/** Times from sending the event until the database shows the end of the run: asking the engine would slow it down. */
async function measureSingles({ engineUrl, app, sql }: BenchHarness) {
  const latenciesMs: number[] = [];
  for (let index = 0; index < singleCount; index += 1) {
    const startedAtMs = performance.now();
    const returned = returns(app, 1);
    const [eventId] = await send(engineUrl, [newEvent('bench/empty')]);
    await returned;
    while (!(await isCompleted(sql, eventId ?? ''))) await new Promise(setImmediate);
    latenciesMs.push(performance.now() - startedAtMs);
  }
  return latenciesMs;
}

/** Runs per second, from sending the events until the last run has ended. */
async function measureBurst(harness: BenchHarness, count: number) {
  const ms = await runAll(harness, { name: 'bench/empty', app: harness.app, count });
  return count / (ms / 1000);
}

/** As `measureBurst`, with an engine that costs nothing and makes as many simultaneous calls as ours makes to a quick app. */
async function measureApp(harness: BenchHarness) {
  const load = { count: burstCount, width: minSize };
  // Warms up its app.
  await runBare(harness, 'bench/empty', load);
  return burstCount / ((await runBare(harness, 'bench/empty', load)) / 1000);
}

async function runBare({ bareEngine }: BenchHarness, name: string, load: Omit<BareLoad, 'event'>) {
  const event = { ...newEvent(name), ts: Date.now(), user: {} };
  const ended = once(bareEngine, 'message');
  const startedAtMs = performance.now();
  bareEngine.send({ event, ...load } satisfies BareLoad);
  await ended;
  return performance.now() - startedAtMs;
}

async function measureSlow(harness: BenchHarness, { name, app }: Pick<Load, 'name' | 'app'>) {
  const ms = await runAll(harness, { name, app, count: slowCount });
  if (ms < slowIdealMs) throw new Error('The steps did not wait.');
  return ms;
}

/** Sends so many events a second that `slowCount` runs are in progress. Answers the milliseconds of the later half. */
async function measureSteady({ engineUrl, app, sql }: BenchHarness) {
  const returned = returns(app, steadyCount);
  const ids: Promise<string[]>[] = [];
  const startedAtMs = performance.now();
  while (ids.length < steadyCount) {
    ids.push(send(engineUrl, [newEvent('bench/slow')]));
    await delay(startedAtMs + (ids.length * slowIdealMs) / slowCount - performance.now());
  }
  await returned;
  await untilNothingIsUnderWay(sql);
  const late = (await Promise.all(ids.slice(slowCount))).flat();
  const runs = await sql<{ ms: number }[]>`
    SELECT (extract(epoch FROM ended_at - created_at) * 1000)::float AS ms FROM engine.runs WHERE event_id = ANY(${late})`;
  return runs.map(({ ms }) => ms);
}

interface Load {
  /** Of the events, and so of the function. */
  name: string;
  app: ChildProcess;
  count: number;
}

/** Looks at the database only when the app has returned from all of them: looking costs as much as a few runs. */
async function runAll({ engineUrl, sql }: BenchHarness, { name, app, count }: Load) {
  const returned = returns(app, count);
  const events = Array.from({ length: count }, () => newEvent(name));
  const startedAtMs = performance.now();
  await send(engineUrl, events);
  await returned;
  await untilNothingIsUnderWay(sql);
  return performance.now() - startedAtMs;
}

async function untilNothingIsUnderWay(sql: BenchHarness['sql']) {
  const isUnderWay = async () => {
    const [item] = await sql`SELECT 1 FROM engine.queue WHERE run_id IS NOT NULL LIMIT 1`;
    return item !== undefined;
  };
  while (await isUnderWay()) await delay(1);
}

/** Resolves when `count` functions have returned. */
function returns(app: ChildProcess, count: number) {
  return new Promise<void>((resolve) => {
    let left = count;
    const onMessage = () => {
      left -= 1;
      if (left > 0) return;
      app.off('message', onMessage);
      resolve();
    };
    app.on('message', onMessage);
  });
}

function newEvent(name: string) {
  return { name, id: randomUUID(), data: { text: 'x'.repeat(1024) } };
}

async function send(engineUrl: string, events: readonly object[]) {
  const response = await fetch(`${engineUrl}/e/bench`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(events),
  });
  const body: unknown = await response.json();
  const ids = typeof body === 'object' && body !== null && 'ids' in body ? body.ids : null;
  if (!Array.isArray(ids)) throw new Error('The engine did not take the events.');
  return ids.map(String);
}

async function isCompleted(sql: BenchHarness['sql'], eventId: string) {
  const [run] = await sql`SELECT 1 FROM engine.runs WHERE event_id = ${eventId} AND status = 'completed'`;
  return run !== undefined;
}

async function residentBytes({ pid }: ChildProcess) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) * 1024;
}
