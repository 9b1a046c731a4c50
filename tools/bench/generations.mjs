import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { fromRoot } from '../lib/paths.mjs';
import { createClient } from './client.mjs';
import { percentile } from './percentile.mjs';

const warmUpCount = 100;
const sequentialCount = 100;
const burstCount = 500;
const burstConnections = 25;

/**
 * Measures the product as a whole: submits, runs and readers. Needs a running stack whose provider answers at once.
 * @param {{ webUrl: string, databaseUrl: string }} stack
 * @returns {Promise<{ name: string, value: number, unit: string, target?: string }[]>}
 */
export async function measureGenerations({ webUrl, databaseUrl }) {
  const client = createClient(webUrl);
  const postgres = createRequire(fromRoot('packages/db/package.json'))('postgres');
  const sql = postgres(databaseUrl, { max: 1 });
  try {
    for (let index = 0; index < warmUpCount; index++) await developOne(client);
    return [...(await measureOneByOne(client, sql)), ...(await measureBurst(client, sql))];
  } finally {
    await sql.end();
  }
}

/** Runs one generation after the other, each with a reader. */
async function measureOneByOne(client, sql) {
  const runs = [];
  for (let index = 0; index < sequentialCount; index++) runs.push(await developOne(client));
  const overheads = await sql`
    select extract(epoch from finished_at - created_at) * 1000 as ms from generations where id in ${sql(runs.map(({ id }) => id))}`;
  const submits = runs.map(({ submitMs }) => submitMs);
  const totals = overheads.map(({ ms }) => Number(ms));
  const delays = runs.flatMap((run) => run.delaysMs);
  return [
    { name: 'submit p50', value: percentile(submits, 50), unit: 'ms' },
    { name: 'submit p99', value: percentile(submits, 99), unit: 'ms', target: '< 100' },
    { name: 'generation end to end p50', value: percentile(totals, 50), unit: 'ms', target: '< 60' },
    { name: 'generation end to end p99', value: percentile(totals, 99), unit: 'ms' },
    { name: 'event to SSE client p50', value: percentile(delays, 50), unit: 'ms' },
    { name: 'event to SSE client p95', value: percentile(delays, 95), unit: 'ms', target: '< 150' },
  ];
}

async function developOne(client) {
  const startedAt = performance.now();
  const id = await client.submit();
  const submitMs = performance.now() - startedAt;
  const openedAtMs = Date.now();
  const delaysMs = [];
  for await (const event of client.follow(id)) {
    // An event written before the reader came is backlog, not delay.
    if (event.createdAtMs > openedAtMs) delaysMs.push(event.arrivedAtMs - event.createdAtMs);
    if (event.type === 'generation.finished' && event.status !== 'succeeded') {
      throw new Error(`A generation of the bench ended as ${event.status}.`);
    }
  }
  return { id, submitMs, delaysMs };
}

/** Sends many at once over as many connections as a busy shop has, then waits until all are finished. */
async function measureBurst(client, sql) {
  const submits = [];
  const ids = [];
  const startedAtMs = Date.now();
  const send = async () => {
    while (submits.length < burstCount) {
      const index = submits.push(0) - 1;
      const sentAt = performance.now();
      ids.push(await client.submit());
      submits[index] = performance.now() - sentAt;
    }
  };
  await Promise.all(Array.from({ length: burstConnections }, send));
  const last = ids.at(-1);
  for await (const event of client.follow(last)) void event;
  const finishedAtMs = await untilAllFinished(sql, ids);
  const seconds = (finishedAtMs - startedAtMs) / 1000;
  return [
    { name: `${burstCount} at once: submit p99`, value: percentile(submits, 99), unit: 'ms' },
    { name: `${burstCount} at once: finished`, value: burstCount / seconds, unit: 'per second' },
  ];
}

async function untilAllFinished(sql, ids) {
  for (;;) {
    const [row] = await sql`
      select count(*) filter (where status = 'succeeded')::int as succeeded,
        count(*) filter (where status in ('queued', 'processing'))::int as active, max(finished_at) as last
      from generations where id in ${sql(ids)}`;
    if (row.active === 0) {
      if (row.succeeded !== ids.length)
        throw new Error(`Only ${row.succeeded} of ${ids.length} generations succeeded.`);
      return row.last.getTime();
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
