import { appendEvent } from '@darkroom/db/generation/append-event';
import { startGeneration } from '@darkroom/db/generation/start-generation';
import { finishGeneration } from '@darkroom/db/generation/finish-generation';
import { createTRPCClient, httpSubscriptionLink } from '@trpc/client';
import { EventSource } from 'eventsource';
import superjson from 'superjson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppRouter } from '../src/router';
import { eventually, readTimeline } from './event-reader';
import { createHarness, type Harness } from './harness';
import { startHttpServer } from './http-server';

let harness: Harness;
let server: Awaited<ReturnType<typeof startHttpServer>>;
beforeAll(async () => {
  harness = await createHarness();
  server = await startHttpServer(harness.deps);
});
afterAll(async () => {
  await server.close();
  await harness.close();
});

async function beginOne(ownerId?: string): Promise<string> {
  const { id } = await harness
    .callerOf(ownerId)
    .generation.create({ kind: 'image', input: { prompt: 'A boat' } });
  await startGeneration(harness.db, { id, attempt: 1 });
  return id;
}

async function progress(generationId: string, count: number, attempt = 1) {
  for (let index = 0; index < count; index += 1) {
    await appendEvent(harness.db, { generationId, attempt, type: 'step.progressed', progress: index });
  }
}

/** Counts what the process reads of the database from now on. */
function countReads(): () => number {
  const { sql } = harness;
  const run = sql.unsafe;
  let count = 0;
  sql.unsafe = (text, ...rest) => {
    if (text.startsWith('select')) count += 1;
    return run(text, ...rest);
  };
  return () => count;
}

const finish = (id: string, attempt = 1) => finishGeneration(harness.db, { id, attempt, status: 'failed' });
const upTo = (last: number, first = 1) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('generation.onEvent', () => {
  it('replays missed events, goes on live and ends with the generation', async () => {
    const id = await beginOne();
    await progress(id, 5);
    const reader = readTimeline(server.url, { id, after: 3 });
    await eventually(() => expect(reader.seqs()).toEqual(upTo(7, 4)));
    await progress(id, 3);
    await finish(id);
    await reader.ended;
    expect(reader.seqs()).toEqual(upTo(11, 4));
    expect(reader.events.at(-1)).toMatchObject({ type: 'generation.finished', status: 'failed' });
    await eventually(() => expect(harness.subscribers()).toBe(0));
  });

  it('sends each new event once to every reader', async () => {
    const id = await beginOne();
    const writing = progress(id, 80).then(() => finish(id));
    const readers = upTo(10).map(() => readTimeline(server.url, { id }));
    await Promise.all([writing, ...readers.map(({ ended }) => ended)]);
    for (const reader of readers) expect(reader.seqs()).toEqual(upTo(83));
  });

  it('reads each event once, however many readers there are', async () => {
    const id = await beginOne();
    const readers = upTo(10).map(() => readTimeline(server.url, { id, after: 2 }));
    await eventually(() => expect(readers.every((reader) => reader.connections() === 1)).toBe(true));
    await progress(id, 1);
    await eventually(() => expect(readers.every(({ events }) => events.length === 1)).toBe(true));
    const statements = countReads();
    for (const seq of upTo(8, 4)) {
      await progress(id, 1);
      await eventually(() => expect(readers.every((reader) => reader.seqs().at(-1) === seq)).toBe(true));
    }
    // One read for each event; the periodic read without a wake-up may add a few.
    expect(statements()).toBeGreaterThanOrEqual(5);
    expect(statements()).toBeLessThan(10);
    await finish(id);
    await Promise.all(readers.map(({ ended }) => ended));
  });

  it('resumes at the same event after a broken connection', async () => {
    const id = await beginOne();
    const reader = readTimeline(server.url, { id });
    await eventually(() => expect(reader.seqs()).toEqual([1, 2]));
    server.closeConnections();
    await progress(id, 4);
    await eventually(() => expect(reader.connections()).toBe(2));
    await finish(id);
    await reader.ended;
    expect(reader.seqs()).toEqual(upTo(7));
  });

  it('resumes when the database drops the listening connection', async () => {
    const id = await beginOne();
    const reader = readTimeline(server.url, { id });
    await eventually(() => expect(reader.seqs()).toEqual([1, 2]));
    const killed = await harness.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen%'`;
    expect(killed).toHaveLength(1);
    await progress(id, 4);
    await finish(id);
    await reader.ended;
    expect(reader.seqs()).toEqual(upTo(7));
  });

  it('uses one listening connection for all readers', async () => {
    const ids = await Promise.all(upTo(5).map(() => beginOne()));
    const readers = ids.map((id) => readTimeline(server.url, { id }));
    await eventually(() => expect(readers.map(({ events }) => events.length)).toEqual([2, 2, 2, 2, 2]));
    const listening = await harness.sql`
      select 1 from pg_stat_activity where datname = current_database() and query ilike 'listen%'`;
    expect(listening).toHaveLength(1);
    for (const reader of readers) reader.close();
  });

  it('leaves no listener behind when readers leave', async () => {
    const id = await beginOne();
    const readers = upTo(5).map(() => readTimeline(server.url, { id }));
    await eventually(() => expect(readers.every(({ events }) => events.length === 2)).toBe(true));
    expect(harness.subscribers()).toBeGreaterThanOrEqual(5);
    for (const reader of readers) reader.close();
    await eventually(() => expect(harness.subscribers()).toBe(0));
  });

  it('ends at once for a reader that has seen the end', async () => {
    const id = await beginOne();
    await finish(id);
    const reader = readTimeline(server.url, { id, after: 3 });
    await reader.ended;
    expect(reader.events).toEqual([]);
    const ahead = readTimeline(server.url, { id, after: 900 });
    await ahead.ended;
    expect(ahead.events).toEqual([]);
  });

  it('ends with the newest attempt, not with an earlier attempt', async () => {
    const id = await beginOne();
    await finish(id);
    await harness.callerOf().generation.retry({ id });
    const reader = readTimeline(server.url, { id });
    await eventually(() => expect(reader.seqs()).toEqual(upTo(4)));
    await startGeneration(harness.db, { id, attempt: 2 });
    await finish(id, 2);
    await reader.ended;
    expect(reader.events.map(({ attempt }) => attempt)).toEqual([1, 1, 1, 2, 2, 2]);
  });

  it.each([
    ['of another owner', () => beginOne('someone-else')],
    ['that was never made', async () => '0197a3c4-0000-7000-8000-000000000000'],
    ['with a malformed id', async () => "1' or '1'='1"],
  ])('finds no generation %s', async (_, idOf) => {
    const reader = readTimeline(server.url, { id: await idOf() });
    await reader.ended;
    expect(reader).toMatchObject({ events: [], errors: ['NOT_FOUND'] });
  });

  it('serves the tRPC client', async () => {
    const id = await beginOne();
    await finish(id);
    const client = createTRPCClient<AppRouter>({
      links: [httpSubscriptionLink({ url: `${server.url}/api/trpc`, transformer: superjson, EventSource })],
    });
    const seqs: string[] = [];
    await new Promise<void>((resolve, reject) => {
      client.generation.onEvent.subscribe(
        { id },
        {
          onData: (event) => seqs.push(`${event.id}: ${event.data.type}`),
          onComplete: resolve,
          onError: reject,
        },
      );
    });
    expect(seqs).toEqual(['1: generation.queued', '2: generation.started', '3: generation.finished']);
  });
});
