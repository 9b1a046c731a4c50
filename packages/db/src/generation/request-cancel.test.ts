import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeGeneration, makeRunning } from '../../test/database';
import { eventTypesOf, timelineOf } from '../../test/timeline';
import { ConflictError, NotFoundError } from '../errors';
import { newId } from '../new-id';
import { startGeneration } from './start-generation';
import { readEventData } from './event-data';
import { finishGeneration } from './finish-generation';
import { getGeneration } from './get-generation';
import { requestCancel } from './request-cancel';

const { db, drop } = await createTestDatabase();
afterAll(drop);

it('cancels a queued generation at once', async () => {
  const { id, ownerId } = await makeGeneration(db);
  const canceled = await requestCancel(db, { id, ownerId });
  expect(canceled).toMatchObject({ status: 'canceled', progress: 0 });
  expect(canceled.finishedAt).toBeInstanceOf(Date);
  expect(await requestCancel(db, { id, ownerId })).toEqual(canceled);
  const events = await timelineOf(db, { id });
  expect(events.map(({ type }) => type)).toEqual(['generation.queued', 'generation.finished']);
  expect(readEventData(events.at(-1)?.data).ending).toMatchObject({
    error: null,
    outputs: [{ slot: 'image-1', status: 'pending' }],
    billing: { billed: 0, mayBeBilled: 0 },
  });
});

it('asks the worker of a running one to stop, once, without moving the heartbeat', async () => {
  const { id, ownerId, heartbeatAt } = await makeRunning(db);
  const asked = await requestCancel(db, { id, ownerId });
  expect(asked).toMatchObject({ status: 'processing', heartbeatAt });
  expect(asked.cancelRequestedAt).toBeInstanceOf(Date);
  expect(await requestCancel(db, { id, ownerId })).toEqual(asked);
  expect(await eventTypesOf(db, { id })).toEqual([
    'generation.queued',
    'generation.started',
    'generation.cancel-requested',
  ]);
});

it('refuses an ended generation with a sentence', async () => {
  const { id, ownerId } = await makeRunning(db);
  await finishGeneration(db, { id, attempt: 1, status: 'succeeded' });
  await expect(requestCancel(db, { id, ownerId })).rejects.toThrow('has ended already');
});

it.each([['another owner’s'], ['an unknown'], ['a malformed']])('does not find %s id', async (whose) => {
  const { id } = await makeGeneration(db, { ownerId: 'ann' });
  const asked = { 'someone else’s': id, 'an unknown': newId(), 'a malformed': 'x' }[whose]!;
  await expect(requestCancel(db, { id: asked, ownerId: 'bob' })).rejects.toThrow(NotFoundError);
  expect(await getGeneration(db, { id })).toMatchObject({ status: 'queued', cancelRequestedAt: null });
});

it('either cancels or starts when both come at once', async () => {
  for (let round = 0; round < 10; round++) {
    const { id, ownerId } = await makeGeneration(db);
    const [cancel, begin] = await Promise.allSettled([
      requestCancel(db, { id, ownerId }),
      startGeneration(db, { id, attempt: 1 }),
    ]);
    const { status, cancelRequestedAt } = await getGeneration(db, { id });
    expect(cancel.status).toBe('fulfilled');
    expect(cancelRequestedAt).not.toBeNull();
    expect(status).toBe(begin.status === 'fulfilled' ? 'processing' : 'canceled');
  }
});

it('is either stored before the end or refused after it when both come at once', async () => {
  for (let round = 0; round < 10; round++) {
    const { id, ownerId } = await makeRunning(db);
    const [cancel, finish] = await Promise.allSettled([
      requestCancel(db, { id, ownerId }),
      finishGeneration(db, { id, attempt: 1, status: 'succeeded' }),
    ]);
    expect(finish).toMatchObject({ status: 'fulfilled', value: { status: 'succeeded' } });
    if (cancel.status === 'rejected') expect(cancel.reason).toBeInstanceOf(ConflictError);
    const end = cancel.status === 'rejected' ? [] : ['generation.cancel-requested'];
    expect((await eventTypesOf(db, { id })).slice(2)).toEqual([...end, 'generation.finished']);
  }
});

it('either the cancel or the end of a queued generation wins', async () => {
  for (let round = 0; round < 10; round++) {
    const { id, ownerId } = await makeGeneration(db);
    const [cancel, expiry] = await Promise.allSettled([
      requestCancel(db, { id, ownerId }),
      finishGeneration(db, { id, attempt: 1, status: 'expired' }),
    ]);
    const { status } = await getGeneration(db, { id });
    expect(status).toBe(cancel.status === 'fulfilled' ? 'canceled' : 'expired');
    expect(expiry.status === 'fulfilled' && expiry.value !== null).toBe(status === 'expired');
    const events = await timelineOf(db, { id });
    expect(events.map(({ type }) => type)).toEqual(['generation.queued', 'generation.finished']);
    expect(readEventData(events.at(-1)?.data).ending).toMatchObject({
      error: null,
      outputs: [{ slot: 'image-1', status: 'pending' }],
      billing: { billed: 0, mayBeBilled: 0 },
    });
  }
});
