import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeRunning } from '../../test/database';
import { NotFoundError } from '../errors';
import { getGenerationSummary } from './get-generation-summary';

const { db, drop } = await createTestDatabase();
afterAll(drop);

it('shows a generation with its outputs to its owner alone', async () => {
  const { id } = await makeRunning(db, { ownerId: 'ann' });
  expect(await getGenerationSummary(db, { id, ownerId: 'ann' })).toMatchObject({
    generation: { id, status: 'processing' },
    outputs: [{ slot: 'image-1', status: 'pending' }],
  });
  await expect(getGenerationSummary(db, { id, ownerId: 'bob' })).rejects.toThrow(NotFoundError);
});
