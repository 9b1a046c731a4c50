import { isTerminal } from '@darkroom/kinds/vocabulary';
import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { ConflictError } from '../errors';
import { generations } from '../schema/generations';
import { lockGeneration } from './lock-generation';

/** Hides an ended generation from every reader; `restoreGeneration` undoes it until it is purged. */
export async function deleteGeneration(
  db: Db | Tx,
  { id, ownerId }: { id: string; ownerId: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const { status } = await lockGeneration(tx, { id, ownerId });
    if (!isTerminal(status)) throw new ConflictError('This generation is still running. Cancel it first.');
    await tx
      .update(generations)
      .set({ deletedAt: sql`now()` })
      .where(eq(generations.id, id));
  });
}
