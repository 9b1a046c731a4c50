import { afterAll, expect, it } from 'vitest';
import { createTestDatabase, makeGeneration } from '../../test/database';
import { ValidationError } from '../errors';
import { deleteGeneration } from './delete-generation';
import { listGenerations } from './list-generations';
import { requestCancel } from './request-cancel';

const { db, sql, drop } = await createTestDatabase();
afterAll(drop);

async function listAllPages(ownerId: string, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listGenerations(db, { ownerId, limit, cursor });
    ids.push(...page.items.map(({ generation }) => generation.id));
    cursor = page.nextCursor;
  } while (cursor);
  return ids;
}

it('pages through generations of the same millisecond and microsecond without losing or repeating one', async () => {
  const expected: string[] = [];
  for (const micros of ['000001', '000002', '000002', '000002', '000999', '001000', '001001']) {
    const { id } = await makeGeneration(db, { ownerId: 'pages' });
    await sql`update generations set created_at = ${`2026-03-01 10:00:00.${micros}+00`}::text::timestamptz where id = ${id}`;
    expected.unshift(id);
  }
  for (const limit of [1, 2, 3, 7, 50]) expect(await listAllPages('pages', limit)).toEqual(expected);
});

it('returns no cursor when the last page is full', async () => {
  await makeGeneration(db, { ownerId: 'full' });
  await makeGeneration(db, { ownerId: 'full' });
  expect(await listGenerations(db, { ownerId: 'full', limit: 2 })).toMatchObject({ nextCursor: null });
});

it('lists each generation with its outputs, newest first, but no deleted ones and none of other owners', async () => {
  const slots = ['b', 'a'].map((key) => ({ key, label: key }));
  const older = await makeGeneration(db, { ownerId: 'ann', slots });
  const newer = await makeGeneration(db, { ownerId: 'ann', slots: [] });
  await makeGeneration(db, { ownerId: 'bob' });
  const deleted = await makeGeneration(db, { ownerId: 'ann' });
  await requestCancel(db, deleted);
  await deleteGeneration(db, deleted);
  const { items } = await listGenerations(db, { ownerId: 'ann', limit: 10 });
  expect(items.map(({ generation, outputs }) => [generation, outputs.map(({ slot }) => slot)])).toEqual([
    [newer, []],
    [older, ['b', 'a']],
  ]);
});

it('narrows by kind and by status', async () => {
  const site = await makeGeneration(db, { ownerId: 'filter', kind: 'website' });
  const image = await makeGeneration(db, { ownerId: 'filter' });
  await requestCancel(db, image);
  const idsOf = async (filter: object) =>
    (await listGenerations(db, { ownerId: 'filter', limit: 10, ...filter })).items.map(
      ({ generation }) => generation.id,
    );
  expect(await idsOf({ kind: 'website' })).toEqual([site.id]);
  expect(await idsOf({ statuses: ['canceled'] })).toEqual([image.id]);
  expect(await idsOf({ kind: 'website', statuses: ['canceled'] })).toEqual([]);
});

it.each(['x', 'MTIz', Buffer.from('9/not-an-id').toString('base64url'), `'; drop table generations`])(
  'refuses the cursor %s',
  async (cursor) => {
    await expect(listGenerations(db, { ownerId: 'ann', limit: 1, cursor })).rejects.toThrow(ValidationError);
  },
);

it('reads a page from its index without sorting', async () => {
  await sql`insert into generations (id, owner_id, kind, title, input, quoted_credits, created_at)
    select gen_random_uuid(), 'many', 'image', 't', '{}', 1, now() - n * interval '1 s' from generate_series(1, 5000) n`;
  await sql`analyze generations`;
  const plan = await sql`explain select * from generations where owner_id = 'many' and deleted_at is null
    and (created_at, id) < (now() - interval '1 h', gen_random_uuid()) order by created_at desc, id desc limit 21`;
  const text = plan.map((row) => row['QUERY PLAN']).join('\n');
  expect(text).toContain('Index Scan Backward using generations_of_owner');
  expect(text).not.toContain('Sort');
});
