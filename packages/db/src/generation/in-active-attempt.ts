import { and, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { AttemptOverError } from '../errors';
import { generations } from '../schema/generations';
import { whereActiveAttempt } from './conditions';

/**
 * Runs `work` in a transaction that holds the generation's row, which every verb locks before any other row. Counts as a
 * sign of life. Throws AttemptOverError, without running it.
 */
export async function inActiveAttempt(
  db: Db | Tx,
  { generationId, attempt }: { generationId: string; attempt: number },
  work: (tx: Tx) => Promise<void>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [generation] = await tx
      .update(generations)
      .set({ heartbeatAt: sql`now()` })
      .where(and(eq(generations.id, generationId), whereActiveAttempt(attempt)))
      .returning({ id: generations.id });
    if (!generation) throw new AttemptOverError();
    await work(tx);
  });
}
