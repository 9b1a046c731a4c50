import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeGeneration, makeRunning } from '../../test/database';
import { findUnsentGenerations } from './find-unsent-generations';
import { markGenerationSent } from './mark-generation-sent';

const { db, sql, drop } = await createTestDatabase();
afterAll(drop);

it('finds generations never sent to the engine or never started by it, between the bounds, oldest first', async () => {
  const queuedAt = async (time: string) => {
    const { id } = await makeGeneration(db);
    await sql`update generations set queued_at = ${`2026-03-01T${time}Z`}::text::timestamptz where id = ${id}`;
    return id;
  };
  await queuedAt('09:59:59');
  const second = await queuedAt('10:30:00');
  const first = await queuedAt('10:00:00');
  await queuedAt('11:00:00');
  await markGenerationSent(db, { id: await queuedAt('10:10:00'), attempt: 1 });
  const toldLongAgo = await queuedAt('10:40:00');
  await sql`update generations set sent_at = now() - interval '1 hour' where id = ${toldLongAgo}`;
  const { id: running } = await makeRunning(db);
  await sql`update generations set queued_at = '2026-03-01T10:20:00Z', sent_at = null where id = ${running}`;

  const bounds = {
    queuedAfter: new Date('2026-03-01T10:00:00Z'),
    queuedBefore: new Date('2026-03-01T11:00:00Z'),
    sentBefore: new Date(Date.now() - 60_000),
  };
  const found = await findUnsentGenerations(db, { ...bounds, limit: 10 });
  expect(found.map(({ id }) => id)).toEqual([first, second, toldLongAgo]);
  expect(await findUnsentGenerations(db, { ...bounds, limit: 1 })).toHaveLength(1);
});
