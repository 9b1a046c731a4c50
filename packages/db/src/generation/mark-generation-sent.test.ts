import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeRunning, makeGeneration } from '../../test/database';
import { finishGeneration } from './finish-generation';
import { getGeneration } from './get-generation';
import { markGenerationSent } from './mark-generation-sent';
import { retryGeneration } from './retry-generation';

const { db, sql, drop } = await createTestDatabase();
afterAll(drop);

it('notes the latest sending, so that a sweep that sent again waits before the next time', async () => {
  const { id } = await makeGeneration(db);
  await markGenerationSent(db, { id, attempt: 1 });
  await sql`update generations set sent_at = '2020-01-01' where id = ${id}`;
  await markGenerationSent(db, { id, attempt: 1 });
  expect((await getGeneration(db, { id })).sentAt?.getFullYear()).toBeGreaterThan(2020);
});

it('does not take a late note of an earlier attempt for the current one', async () => {
  const { id, ownerId } = await makeRunning(db);
  await finishGeneration(db, { id, attempt: 1, status: 'failed' });
  await retryGeneration(db, { id, ownerId });
  await markGenerationSent(db, { id, attempt: 1 });
  expect(await getGeneration(db, { id })).toMatchObject({ attempt: 2, sentAt: null });
});
