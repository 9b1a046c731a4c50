import { sql } from 'drizzle-orm';
import { afterAll, expect, it } from 'vitest';
import { createTestDatabase } from '../test/database';
import { createDb, type Db, type Tx } from './client';

const { url, drop } = await createTestDatabase();
afterAll(drop);

async function withDb(address: string, work: (db: Db) => Promise<void>) {
  const { db, close } = createDb({ url: address, maxConnections: 1 });
  try {
    await work(db);
  } finally {
    await close();
  }
}

const double = async (db: Db | Tx, number: number) => {
  const [row] = await db.execute<{ doubled: number }>(sql`select 2 * ${number}::int as doubled`);
  return row?.doubled;
};

const statements = (db: Db) =>
  db.execute(sql`
  select statement, (generic_plans + custom_plans)::int as runs from pg_prepared_statements
  where statement like '%doubled'`);

it('parses a statement once for all calls, also within transactions and savepoints', async () => {
  await withDb(url, async (db) => {
    expect(await double(db, 1)).toBe(2);
    expect(await double(db, 2)).toBe(4);
    await db.transaction(async (tx) => {
      expect(await double(tx, 3)).toBe(6);
      await tx.transaction(async (nested) => expect(await double(nested, 4)).toBe(8));
    });
    expect(await statements(db)).toEqual([{ statement: 'select 2 * $1::int as doubled', runs: 4 }]);
  });
});

it('rolls back a failed transaction and a failed savepoint', async () => {
  await withDb(url, async (db) => {
    await db.execute(sql`create temp table kept (number int)`);
    const add = (onDb: Db | Tx, number: number) => onDb.execute(sql`insert into kept values (${number})`);
    await db.transaction(async (tx) => {
      await add(tx, 1);
      const nested = tx.transaction(async (savepoint) => {
        await add(savepoint, 2);
        throw new Error('undone');
      });
      await expect(nested).rejects.toThrow('undone');
    });
    const failing = db.transaction(async (tx) => {
      await add(tx, 3);
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect(await db.execute(sql`select number from kept`)).toEqual([{ number: 1 }]);
  });
});

it('still works when a table gets a column after a statement was parsed', async () => {
  await withDb(url, async (db) => {
    await db.execute(sql`create temp table grown (id int)`);
    const all = () => db.execute(sql`select * from grown where id > ${0}`);
    await db.execute(sql`insert into grown values (1)`);
    expect(await all()).toEqual([{ id: 1 }]);
    await db.execute(sql`alter table grown add column name text default 'new'`);
    expect(await all()).toEqual([{ id: 1, name: 'new' }]);
  });
});

it('prepares no statement when the database’s address turns it off', async () => {
  await withDb(`${url}?prepare=false`, async (db) => {
    expect(await double(db, 1)).toBe(2);
    expect(await double(db, 2)).toBe(4);
    expect(await statements(db)).toEqual([]);
  });
});
