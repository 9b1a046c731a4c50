import { createEventHub } from '@darkroom/db/event-hub';
import { appendEvent } from '@darkroom/db/generation/append-event';
import { finishGeneration } from '@darkroom/db/generation/finish-generation';
import { retryGeneration } from '@darkroom/db/generation/retry-generation';
import { createTestDatabase, makeRunning } from '@darkroom/db/testing';
import { afterAll, expect, it } from 'vitest';
import { followEvents } from './follow-events';

const { db, sql, drop } = await createTestDatabase();
const hub = createEventHub(sql);
afterAll(async () => {
  await hub.close();
  await drop();
});

function follow({ id, ownerId }: { id: string; ownerId: string }, afterSeq: number) {
  const leaving = new AbortController();
  const events = followEvents({ db, hub }, { id, ownerId, afterSeq, signal: leaving.signal });
  return {
    next: async () => (await events.next()).value?.seq,
    rest: async () => {
      const seqs: number[] = [];
      for await (const { seq } of events) seqs.push(seq);
      return seqs;
    },
    leave: () => leaving.abort(),
  };
}

async function progress(generationId: string, count: number) {
  const event = { generationId, attempt: 1, type: 'step.progressed' } as const;
  for (let index = 0; index < count; index += 1) await appendEvent(db, event);
}

const upTo = (last: number, first = 1) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

it('gives a reader that is slow every event in order, however far the others are ahead', async () => {
  const generation = await makeRunning(db);
  const [slow, quick] = [follow(generation, 0), follow(generation, 0)];
  expect(await slow.next()).toBe(1);
  const quickly = quick.rest();
  await progress(generation.id, 700);
  await finishGeneration(db, { id: generation.id, attempt: 1, status: 'failed' });
  expect(await quickly).toEqual(upTo(703));
  expect(await slow.rest()).toEqual(upTo(703, 2));
});

it('follows the next attempt also where another reader is still at the end of the last one', async () => {
  const generation = await makeRunning(db);
  const { id, ownerId } = generation;
  const lingering = follow(generation, 2);
  const third = lingering.next();
  await finishGeneration(db, { id, attempt: 1, status: 'failed' });
  expect(await third).toBe(3);
  const { lastSeq } = await retryGeneration(db, { id, ownerId });
  const next = follow(generation, lastSeq);
  const fifth = next.next();
  await appendEvent(db, { generationId: id, attempt: 2, type: 'step.progressed' });
  expect(await fifth).toBe(5);
  expect(await lingering.next()).toBe(4);
  next.leave();
  lingering.leave();
  expect(await next.rest()).toEqual([]);
});

it('starts afresh for a reader that comes after all others have left', async () => {
  const generation = await makeRunning(db);
  const first = follow(generation, 0);
  expect(await first.next()).toBe(1);
  first.leave();
  await first.rest();
  await progress(generation.id, 3);
  const second = follow(generation, 2);
  expect([await second.next(), await second.next(), await second.next()]).toEqual([3, 4, 5]);
  second.leave();
});

it('fails for every reader where reading fails, and works for those who come later', async () => {
  const generation = await makeRunning(db);
  const readers = [follow(generation, 2), follow(generation, 2)];
  const outcomes = Promise.allSettled(readers.map((reader) => reader.next()));
  await sql`alter table generation_events rename to mislaid`;
  const wakeUp = JSON.stringify({ generationId: generation.id, seq: 3, type: 'step.progressed' });
  await sql`select pg_notify('generation_events', ${wakeUp})`;
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await sql`alter table mislaid rename to generation_events`;
  await progress(generation.id, 1);
  const later = follow(generation, 2);
  expect(await later.next()).toBe(3);
  later.leave();
});
