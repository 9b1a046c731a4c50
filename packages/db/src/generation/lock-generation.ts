import { and, eq } from 'drizzle-orm';
import type { Tx } from '../client';
import { NotFoundError } from '../errors';
import { isId } from '../new-id';
import { generations } from '../schema/generations';
import { whereVisible } from './conditions';
import type { Generation } from './generation';

/** Locks the owner's generation until the transaction ends, so that its status cannot change meanwhile. */
export async function lockGeneration(
  tx: Tx,
  { id, ownerId }: { id: string; ownerId: string },
): Promise<Generation> {
  if (!isId(id)) throw new NotFoundError('generation');
  const [generation] = await tx
    .select()
    .from(generations)
    .where(and(eq(generations.id, id), eq(generations.ownerId, ownerId), whereVisible()))
    .for('update');
  if (!generation) throw new NotFoundError('generation');
  return generation;
}
