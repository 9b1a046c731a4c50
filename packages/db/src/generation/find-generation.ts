import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { isId } from '../new-id';
import { generations } from '../schema/generations';
import { isVisible } from './conditions';
import type { Generation } from './generation';

/** Null for one that does not exist, was deleted or (with `ownerId`) is someone else's. */
export async function findGeneration(
  db: Db | Tx,
  { id, ownerId }: { id: string; ownerId?: string },
): Promise<Generation | null> {
  if (!isId(id)) return null;
  const isOwn = ownerId === undefined ? undefined : eq(generations.ownerId, ownerId);
  const [generation] = await db
    .select()
    .from(generations)
    .where(and(eq(generations.id, id), isOwn, isVisible()));
  return generation ?? null;
}
