import { and, asc, eq, gte, isNull, lt, or } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generations } from '../schema/generations';
import type { Generation } from './generation';

/**
 * Accepted generations that were never sent to the engine, or sent before `sentBefore` and never started, oldest first.
 */
export async function findUnsentGenerations(
  db: Db | Tx,
  bounds: { queuedBefore: Date; queuedAfter: Date; sentBefore: Date; limit: number },
): Promise<Generation[]> {
  const { queuedBefore, queuedAfter, sentBefore, limit } = bounds;
  return db
    .select()
    .from(generations)
    .where(
      and(
        eq(generations.status, 'queued'),
        or(isNull(generations.sentAt), lt(generations.sentAt, sentBefore)),
        lt(generations.queuedAt, queuedBefore),
        gte(generations.queuedAt, queuedAfter),
      ),
    )
    .orderBy(asc(generations.queuedAt))
    .limit(limit);
}
