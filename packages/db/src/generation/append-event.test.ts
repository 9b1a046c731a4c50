import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeGeneration, makeRunning } from '../../test/database';
import { timelineOf } from '../../test/timeline';
import { appendEvent } from './append-event';
import { finishGeneration } from './finish-generation';
import { getGeneration } from './get-generation';
import { retryGeneration } from './retry-generation';

const { db, sql, drop } = await createTestDatabase({ maxConnections: 20 });
afterAll(drop);

it('gives twenty events that are written at once a seq each, without a gap, and never lets the progress fall', async () => {
  const { id, lastSeq } = await makeRunning(db);
  const percents = Array.from({ length: 20 }, (_, index) => (index * 37) % 100);
  const written = await Promise.all(
    percents.map((progress) =>
      appendEvent(db, { generationId: id, attempt: 1, type: 'step.progressed', progress }),
    ),
  );
  const seqs = written.map((event) => event?.seq ?? 0).sort((a, b) => a - b);
  expect(seqs).toEqual(percents.map((_, index) => lastSeq + 1 + index));

  const timeline = await timelineOf(db, { id });
  expect(timeline.map(({ seq }) => seq)).toEqual(timeline.map((_, index) => index + 1));
  const told = timeline.map(({ progress }) => progress);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  const times = timeline.map(({ createdAt }) => createdAt.getTime());
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(await getGeneration(db, { id })).toMatchObject({
    progress: Math.max(...percents),
    lastSeq: lastSeq + 20,
  });
});

it('carries the state after it and wakes the readers with ids only', async () => {
  const { id } = await makeRunning(db, { ownerId: 'ann' });
  const payloads: unknown[] = [];
  await sql.listen('generation_events', (payload) => payloads.push(JSON.parse(payload)));
  const event = { generationId: id, attempt: 1, step: 'generate', progress: 40 } as const;
  await appendEvent(db, { ...event, type: 'step.progressed', message: 'Mixing', data: { assetId: 'a' } });
  await appendEvent(db, { generationId: id, attempt: 1, type: 'step.progressed' });

  expect((await timelineOf(db, { id })).slice(-2)).toMatchObject([
    {
      status: 'processing',
      step: 'generate',
      progress: 40,
      message: 'Mixing',
      data: { assetId: 'a' },
    },
    { status: 'processing', step: 'generate', progress: 40, message: 'Mixing', data: null },
  ]);
  await expect
    .poll(() => payloads)
    .toEqual([
      { generationId: id, ownerId: 'ann', seq: 3, type: 'step.progressed' },
      { generationId: id, ownerId: 'ann', seq: 4, type: 'step.progressed' },
    ]);
});

it('counts as a sign of life', async () => {
  const { id } = await makeGeneration(db);
  await appendEvent(db, { generationId: id, attempt: 1, type: 'step.progressed' });
  expect((await getGeneration(db, { id })).heartbeatAt).toBeInstanceOf(Date);
});

it('writes nothing for an ended, an earlier or an unknown attempt', async () => {
  const { id, ownerId } = await makeRunning(db);
  const event = { generationId: id, type: 'step.progressed', progress: 90 } as const;
  await finishGeneration(db, { id, attempt: 1, status: 'failed' });
  expect(await appendEvent(db, { ...event, attempt: 1 })).toBeNull();
  await retryGeneration(db, { id, ownerId });
  expect(await appendEvent(db, { ...event, attempt: 1 })).toBeNull();
  expect(await appendEvent(db, { ...event, attempt: 2 })).toEqual({ seq: 5 });
  expect(await timelineOf(db, { id })).toHaveLength(5);
});

it('rolls back with its transaction', async () => {
  const { id } = await makeRunning(db);
  const failing = db.transaction(async (tx) => {
    await appendEvent(tx, { generationId: id, attempt: 1, type: 'step.progressed', progress: 50 });
    throw new Error('the effect failed');
  });
  await expect(failing).rejects.toThrow('the effect failed');
  expect(await getGeneration(db, { id })).toMatchObject({ progress: 0, lastSeq: 2 });
});

it.each([
  ['emoji', '👩‍🚀🌅'],
  ['right-to-left text', 'جارٍ التحميض'],
  ['100 kB', 'ä'.repeat(50_000)],
  ['quotes and markup', `'"; drop table generations; -- <script>`],
])('keeps a message of %s as it is', async (_, message) => {
  const { id } = await makeRunning(db);
  await appendEvent(db, {
    generationId: id,
    attempt: 1,
    type: 'step.progressed',
    message,
    data: { message },
  });
  expect((await timelineOf(db, { id })).at(-1)).toMatchObject({ message, data: { message } });
});

it('drops characters that Postgres can’t keep instead of failing the work', async () => {
  const { id } = await makeRunning(db);
  const event = { generationId: id, attempt: 1, type: 'step.progressed' } as const;
  await appendEvent(db, { ...event, message: 'a\0b', data: { 'k\0': ['x\0\ud800y', '\\u0000'] } });
  expect((await timelineOf(db, { id })).at(-1)).toMatchObject({
    message: 'ab',
    data: { k: ['xy', '\\u0000'] },
  });
});

it.each([
  [33.6, 34],
  [140, 100],
  [-5, 0],
])('takes a progress of %d for %d', async (progress, stored) => {
  const { id } = await makeRunning(db);
  await appendEvent(db, { generationId: id, attempt: 1, type: 'step.progressed', progress });
  expect(await getGeneration(db, { id })).toMatchObject({ progress: stored });
});
