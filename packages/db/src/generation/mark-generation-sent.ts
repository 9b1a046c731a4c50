import { and, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generations } from '../schema/generations';

/** Stores that the engine has accepted this attempt's event, so that the sweep does not send it again at once. */
export async function markGenerationSent(
  db: Db | Tx,
  { id, attempt }: { id: string; attempt: number },
): Promise<void> {
  await db
    .update(generations)
    .set({ sentAt: sql`now()` })
    .where(and(eq(generations.id, id), eq(generations.attempt, attempt)));
}
