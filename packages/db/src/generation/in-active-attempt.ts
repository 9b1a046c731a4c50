import { and, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generations } from '../schema/generations';
import { isActiveAttempt } from './conditions';

/**
 * Runs `work` in a transaction that locks the generation's row; every verb locks that row first. Moves the heartbeat.
 * Returns false without running `work` when the attempt is no longer active.
 */
export async function inActiveAttempt(
  db: Db | Tx,
  { generationId, attempt }: { generationId: string; attempt: number },
  work: (tx: Tx, generation: { ownerId: string }) => Promise<void>,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [generation] = await tx
      .update(generations)
      .set({ heartbeatAt: sql`now()` })
      .where(and(eq(generations.id, generationId), isActiveAttempt(attempt)))
      .returning({ ownerId: generations.ownerId });
    if (!generation) return false;
    await work(tx, generation);
    return true;
  });
}
