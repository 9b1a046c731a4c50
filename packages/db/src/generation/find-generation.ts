import { and, eq, sql, type SQL } from 'drizzle-orm';
import { builtOnce } from '../built-once';
import type { Db, Tx } from '../client';
import { isId } from '../new-id';
import { generations } from '../schema/generations';
import { whereVisible } from './conditions';
import type { Generation } from './generation';

/** Null if it does not exist, was deleted or (with `ownerId`) has another owner. */
export async function findGeneration(
  db: Db | Tx,
  { id, ownerId }: { id: string; ownerId?: string },
): Promise<Generation | null> {
  if (!isId(id)) return null;
  const [found] =
    ownerId === undefined
      ? await generation(db).execute({ id })
      : await ownGeneration(db).execute({ id, ownerId });
  return found ?? null;
}

const select = (db: Db | Tx, where?: SQL) =>
  db
    .select()
    .from(generations)
    .where(and(eq(generations.id, sql.placeholder('id')), where, whereVisible()));

const generation = builtOnce((db) => select(db).prepare('find_generation'));
const ownGeneration = builtOnce((db) =>
  select(db, eq(generations.ownerId, sql.placeholder('ownerId'))).prepare('find_own_generation'),
);
