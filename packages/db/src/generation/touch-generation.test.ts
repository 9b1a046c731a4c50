import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeRunning } from '../../test/database';
import { finishGeneration } from './finish-generation';
import { getGeneration } from './get-generation';
import { touchGeneration } from './touch-generation';

const { db, sql, drop } = await createTestDatabase();
afterAll(drop);

it('moves the heartbeat of the active attempt, without an event', async () => {
  const { id } = await makeRunning(db);
  await sql`update generations set heartbeat_at = '2020-01-01' where id = ${id}`;
  await touchGeneration(db, { id, attempt: 2 });
  expect((await getGeneration(db, { id })).heartbeatAt?.getFullYear()).toBe(2020);
  await touchGeneration(db, { id, attempt: 1 });
  const touched = await getGeneration(db, { id });
  expect(touched.heartbeatAt?.getFullYear()).toBeGreaterThan(2020);
  expect(touched.lastSeq).toBe(2);
  await finishGeneration(db, { id, attempt: 1, status: 'failed' });
  await sql`update generations set heartbeat_at = '2020-01-01' where id = ${id}`;
  await touchGeneration(db, { id, attempt: 1 });
  expect((await getGeneration(db, { id })).heartbeatAt?.getFullYear()).toBe(2020);
});
