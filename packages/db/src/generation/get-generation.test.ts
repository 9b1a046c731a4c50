import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeGeneration } from '../../test/database';
import { NotFoundError } from '../errors';
import { getGeneration } from './get-generation';

const { db, drop } = await createTestDatabase();
afterAll(drop);

it('throws when it finds nothing, without a reason', async () => {
  const generation = await makeGeneration(db, { ownerId: 'ann' });
  expect(await getGeneration(db, { id: generation.id })).toEqual(generation);
  const foreign = getGeneration(db, { id: generation.id, ownerId: 'bob' });
  await expect(foreign).rejects.toThrow(new NotFoundError('generation'));
});
