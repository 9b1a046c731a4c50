import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeGeneration, makeRunning } from '../../test/database';
import { eventTypesOf } from '../../test/timeline';
import { AttemptOverError, NotFoundError } from '../errors';
import { newId } from '../new-id';
import { startGeneration } from './start-generation';
import { finishGeneration } from './finish-generation';
import { requestCancel } from './request-cancel';

const { db, drop } = await createTestDatabase();
afterAll(drop);

it('starts a queued attempt and marks it as sent', async () => {
  const { id } = await makeGeneration(db);
  const generation = await startGeneration(db, { id, attempt: 1 });
  expect(generation).toMatchObject({ status: 'processing', step: 'begin' });
  for (const at of [generation.startedAt, generation.heartbeatAt, generation.sentAt])
    expect(at).toBeInstanceOf(Date);
});

it('starts once when five callers ask at once', async () => {
  const { id } = await makeGeneration(db);
  const begun = await Promise.all(Array.from({ length: 5 }, () => startGeneration(db, { id, attempt: 1 })));
  expect(new Set(begun.map(({ startedAt }) => startedAt?.getTime())).size).toBe(1);
  expect(await eventTypesOf(db, { id })).toEqual(['generation.queued', 'generation.started']);
});

it('does not start a canceled or ended generation, or another attempt', async () => {
  const canceled = await makeGeneration(db);
  await requestCancel(db, canceled);
  await expect(startGeneration(db, { id: canceled.id, attempt: 1 })).rejects.toThrow(AttemptOverError);
  const ended = await makeRunning(db);
  await finishGeneration(db, { id: ended.id, attempt: 1, status: 'succeeded' });
  await expect(startGeneration(db, { id: ended.id, attempt: 1 })).rejects.toThrow(AttemptOverError);
  const running = await makeRunning(db);
  await expect(startGeneration(db, { id: running.id, attempt: 2 })).rejects.toThrow(AttemptOverError);
  await expect(startGeneration(db, { id: newId(), attempt: 1 })).rejects.toThrow(NotFoundError);
});
