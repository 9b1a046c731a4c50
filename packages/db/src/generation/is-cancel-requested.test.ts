import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeRunning } from '../../test/database';
import { finishGeneration } from './finish-generation';
import { isCancelRequested } from './is-cancel-requested';
import { requestCancel } from './request-cancel';
import { retryGeneration } from './retry-generation';

const { db, drop } = await createTestDatabase();
afterAll(drop);

it('tells the worker to stop once the user asked, and the next attempt to go on', async () => {
  const { id, ownerId } = await makeRunning(db);
  expect(await isCancelRequested(db, { id, attempt: 1 })).toBe(false);
  await requestCancel(db, { id, ownerId });
  expect(await isCancelRequested(db, { id, attempt: 1 })).toBe(true);
  await finishGeneration(db, { id, attempt: 1, status: 'canceled' });
  await retryGeneration(db, { id, ownerId });
  expect(await isCancelRequested(db, { id, attempt: 1 })).toBe(true);
  expect(await isCancelRequested(db, { id, attempt: 2 })).toBe(false);
});

it('tells the worker to stop when the attempt has ended without it', async () => {
  const { id } = await makeRunning(db);
  await finishGeneration(db, { id, attempt: 1, status: 'expired' });
  expect(await isCancelRequested(db, { id, attempt: 1 })).toBe(true);
});
