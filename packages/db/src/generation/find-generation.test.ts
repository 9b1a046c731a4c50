import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeGeneration } from '../../test/database';
import { newId } from '../new-id';
import { deleteGeneration } from './delete-generation';
import { findGeneration } from './find-generation';
import { requestCancel } from './request-cancel';

const { db, drop } = await createTestDatabase();
afterAll(drop);

it('finds a generation for its owner and for the worker', async () => {
  const generation = await makeGeneration(db, { ownerId: 'ann' });
  expect(await findGeneration(db, { id: generation.id, ownerId: 'ann' })).toEqual(generation);
  expect(await findGeneration(db, { id: generation.id })).toEqual(generation);
});

it('finds nothing for another owner, an unknown or malformed id, or a deleted generation', async () => {
  const { id, ownerId } = await makeGeneration(db, { ownerId: 'ann' });
  expect(await findGeneration(db, { id, ownerId: 'bob' })).toBeNull();
  expect(await findGeneration(db, { id: newId() })).toBeNull();
  for (const malformed of ['', 'x', `${id}'`, '../..'])
    expect(await findGeneration(db, { id: malformed })).toBeNull();
  await requestCancel(db, { id, ownerId });
  await deleteGeneration(db, { id, ownerId });
  expect(await findGeneration(db, { id, ownerId })).toBeNull();
});
