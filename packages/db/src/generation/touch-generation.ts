import { and, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generations } from '../schema/generations';
import { whereActiveAttempt } from './conditions';

/** A sign of life between two events. An attempt that is over stays as it is: nobody waits for this. */
export async function touchGeneration(
  db: Db | Tx,
  { id, attempt }: { id: string; attempt: number },
): Promise<void> {
  await db
    .update(generations)
    .set({ heartbeatAt: sql`now()` })
    .where(and(eq(generations.id, id), whereActiveAttempt(attempt)));
}
