import { and, asc, lt } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generations } from '../schema/generations';
import { whereActive } from './conditions';
import type { Generation } from './generation';

/** Generations queued before a given time and still active, oldest first. */
export async function findOverdueGenerations(
  db: Db | Tx,
  { queuedBefore, limit }: { queuedBefore: Date; limit: number },
): Promise<Generation[]> {
  return db
    .select()
    .from(generations)
    .where(and(whereActive(), lt(generations.queuedAt, queuedBefore)))
    .orderBy(asc(generations.queuedAt))
    .limit(limit);
}
