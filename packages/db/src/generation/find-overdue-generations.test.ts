import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeGeneration, makeRunning } from '../../test/database';
import { findOverdueGenerations } from './find-overdue-generations';
import { finishGeneration } from './finish-generation';

const { db, sql, drop } = await createTestDatabase();
afterAll(drop);

it('finds generations still queued or running long after the request', async () => {
  const queued = await makeGeneration(db);
  const running = await makeRunning(db);
  const ended = await makeRunning(db);
  await finishGeneration(db, { id: ended.id, attempt: 1, status: 'failed' });
  await sql`update generations set queued_at = queued_at - interval '1 day'`;
  await makeRunning(db);
  const found = await findOverdueGenerations(db, {
    queuedBefore: new Date(Date.now() - 3_600_000),
    limit: 10,
  });
  expect(found.map(({ id }) => id)).toEqual([queued.id, running.id]);
});
