import { and, asc, eq, gte, isNull, lt } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generations } from '../schema/generations';
import type { Generation } from './generation';

/** Accepted, but the engine never got to know: oldest first. */
export async function findUnsentGenerations(
  db: Db | Tx,
  { queuedBefore, queuedAfter, limit }: { queuedBefore: Date; queuedAfter: Date; limit: number },
): Promise<Generation[]> {
  return db
    .select()
    .from(generations)
    .where(
      and(
        eq(generations.status, 'queued'),
        isNull(generations.sentAt),
        lt(generations.queuedAt, queuedBefore),
        gte(generations.queuedAt, queuedAfter),
      ),
    )
    .orderBy(asc(generations.queuedAt))
    .limit(limit);
}
