import type { Db, Tx } from '../client';
import { NotFoundError } from '../errors';
import { findGeneration } from './find-generation';
import type { Generation } from './generation';

/** Like `findGeneration`, but throws NotFoundError. */
export async function getGeneration(
  db: Db | Tx,
  generation: { id: string; ownerId?: string },
): Promise<Generation> {
  const found = await findGeneration(db, generation);
  if (!found) throw new NotFoundError('generation');
  return found;
}
