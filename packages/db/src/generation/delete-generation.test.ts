import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeRunning } from '../../test/database';
import { ConflictError, NotFoundError } from '../errors';
import { deleteGeneration } from './delete-generation';
import { findGeneration } from './find-generation';
import { finishGeneration } from './finish-generation';
import { retryGeneration } from './retry-generation';

const { db, drop } = await createTestDatabase();
afterAll(drop);

it('hides an ended generation, which then cannot be deleted or retried', async () => {
  const { id, ownerId } = await makeRunning(db);
  await finishGeneration(db, { id, attempt: 1, status: 'failed' });
  await deleteGeneration(db, { id, ownerId });
  expect(await findGeneration(db, { id })).toBeNull();
  await expect(deleteGeneration(db, { id, ownerId })).rejects.toThrow(NotFoundError);
  await expect(retryGeneration(db, { id, ownerId })).rejects.toThrow(NotFoundError);
});

it('refuses a running generation and another owner', async () => {
  const { id, ownerId } = await makeRunning(db);
  await expect(deleteGeneration(db, { id, ownerId })).rejects.toThrow('Cancel it first.');
  await expect(deleteGeneration(db, { id, ownerId: 'bob' })).rejects.toThrow(NotFoundError);
  expect(await findGeneration(db, { id })).not.toBeNull();
});

it('never deletes an attempt that a retry has just queued', async () => {
  for (let round = 0; round < 10; round++) {
    const { id, ownerId } = await makeRunning(db);
    await finishGeneration(db, { id, attempt: 1, status: 'failed' });
    const [deleted, retried] = await Promise.allSettled([
      deleteGeneration(db, { id, ownerId }),
      retryGeneration(db, { id, ownerId }),
    ]);
    expect([deleted.status, retried.status].sort()).toEqual(['fulfilled', 'rejected']);
    if (deleted.status === 'rejected') expect(deleted.reason).toBeInstanceOf(ConflictError);
  }
});
