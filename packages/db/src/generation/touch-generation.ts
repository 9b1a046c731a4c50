import { and, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generations } from '../schema/generations';
import { isActiveAttempt } from './conditions';

/** Moves the heartbeat between two events. Returns false when the attempt is no longer active. */
export async function touchGeneration(
  db: Db | Tx,
  { id, attempt }: { id: string; attempt: number },
): Promise<boolean> {
  const touched = await db
    .update(generations)
    .set({ heartbeatAt: sql`now()` })
    .where(and(eq(generations.id, id), isActiveAttempt(attempt)))
    .returning({ id: generations.id });
  return touched.length > 0;
}
