import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeGeneration, makeRunning } from '../../test/database';
import { findStuckGenerations } from './find-stuck-generations';
import { finishGeneration } from './finish-generation';

const { db, sql, drop } = await createTestDatabase();
afterAll(drop);

it('finds running generations with a silent worker, but no queued, ended or living ones', async () => {
  const silent = await makeRunning(db);
  const ended = await makeRunning(db);
  await finishGeneration(db, { id: ended.id, attempt: 1, status: 'failed' });
  await makeGeneration(db);
  await sql`update generations set heartbeat_at = now() - interval '10 min'`;
  await makeRunning(db);
  const found = await findStuckGenerations(db, { silentSince: new Date(Date.now() - 300_000), limit: 10 });
  expect(found.map(({ id }) => id)).toEqual([silent.id]);
});
