import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeGeneration } from '../../test/database';
import { NotFoundError } from '../errors';
import { deleteGeneration } from './delete-generation';
import { getGeneration } from './get-generation';
import { purgeGenerations } from './purge-generations';
import { requestCancel } from './request-cancel';
import { restoreGeneration } from './restore-generation';

const { db, drop } = await createTestDatabase();
afterAll(drop);

it('restores a deleted generation until it is purged', async () => {
  const { id, ownerId } = await makeGeneration(db);
  const canceled = await requestCancel(db, { id, ownerId });
  await deleteGeneration(db, { id, ownerId });
  await expect(restoreGeneration(db, { id, ownerId: 'bob' })).rejects.toThrow(NotFoundError);
  expect(await restoreGeneration(db, { id, ownerId })).toEqual(canceled);
  expect(await restoreGeneration(db, { id, ownerId })).toEqual(await getGeneration(db, { id }));

  await deleteGeneration(db, { id, ownerId });
  await purgeGenerations(db, { deletedBefore: new Date(Date.now() + 60_000), limit: 10 });
  await expect(restoreGeneration(db, { id, ownerId })).rejects.toThrow(NotFoundError);
});
