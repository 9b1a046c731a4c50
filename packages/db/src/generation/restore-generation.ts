import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { NotFoundError } from '../errors';
import { isId } from '../new-id';
import { generations } from '../schema/generations';
import type { Generation } from './generation';

/** Undoes a deletion. A generation that is not deleted stays unchanged. Throws NotFoundError after a purge. */
export async function restoreGeneration(
  db: Db | Tx,
  { id, ownerId }: { id: string; ownerId: string },
): Promise<Generation> {
  if (!isId(id)) throw new NotFoundError('generation');
  const [generation] = await db
    .update(generations)
    .set({ deletedAt: null })
    .where(and(eq(generations.id, id), eq(generations.ownerId, ownerId)))
    .returning();
  if (!generation) throw new NotFoundError('generation');
  return generation;
}
