import { and, asc, eq, lt } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generations } from '../schema/generations';
import type { Generation } from './generation';

/** Running generations without a heartbeat since a given time, the longest silence first. */
export async function findStuckGenerations(
  db: Db | Tx,
  { silentSince, limit }: { silentSince: Date; limit: number },
): Promise<Generation[]> {
  return db
    .select()
    .from(generations)
    .where(and(eq(generations.status, 'processing'), lt(generations.heartbeatAt, silentSince)))
    .orderBy(asc(generations.heartbeatAt))
    .limit(limit);
}
