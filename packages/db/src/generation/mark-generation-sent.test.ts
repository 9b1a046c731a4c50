import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeRunning, makeGeneration } from '../../test/database';
import { finishGeneration } from './finish-generation';
import { getGeneration } from './get-generation';
import { markGenerationSent } from './mark-generation-sent';
import { retryGeneration } from './retry-generation';

const { db, sql, drop } = await createTestDatabase();
afterAll(drop);

it('stores the time of the latest send, so that the sweep waits before the next one', async () => {
  const { id } = await makeGeneration(db);
  await markGenerationSent(db, { id, attempt: 1 });
  await sql`update generations set sent_at = '2020-01-01' where id = ${id}`;
  await markGenerationSent(db, { id, attempt: 1 });
  expect((await getGeneration(db, { id })).sentAt?.getFullYear()).toBeGreaterThan(2020);
});

it('ignores a late call for an earlier attempt', async () => {
  const { id, ownerId } = await makeRunning(db);
  await finishGeneration(db, { id, attempt: 1, status: 'failed' });
  await retryGeneration(db, { id, ownerId });
  await markGenerationSent(db, { id, attempt: 1 });
  expect(await getGeneration(db, { id })).toMatchObject({ attempt: 2, sentAt: null });
});
