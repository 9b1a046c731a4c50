import { and, asc, eq, exists, inArray, lt } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { assets } from '../schema/assets';
import { generations } from '../schema/generations';
import { uploads } from '../schema/uploads';

export interface PurgedGenerations {
  purgedCount: number;
  /** Where the bytes of the deleted assets are: the caller removes them after the commit. */
  storageKeys: string[];
}

/** Deletes for good what was deleted before a moment, oldest first, with its assets except those that are uploads too. */
export async function purgeGenerations(
  db: Db | Tx,
  { deletedBefore, limit }: { deletedBefore: Date; limit: number },
): Promise<PurgedGenerations> {
  return db.transaction(async (tx) => {
    const doomed = await tx
      .select({ id: generations.id })
      .from(generations)
      .where(lt(generations.deletedAt, deletedBefore))
      .orderBy(asc(generations.deletedAt))
      .limit(limit)
      .for('update', { skipLocked: true });
    if (doomed.length === 0) return { purgedCount: 0, storageKeys: [] };
    const ids = doomed.map(({ id }) => id);
    await keepUploads(tx, ids);
    const doomedAssets = await tx
      .select({ storageKey: assets.storageKey })
      .from(assets)
      .where(inArray(assets.generationId, ids));
    await tx.delete(generations).where(inArray(generations.id, ids));
    return { purgedCount: ids.length, storageKeys: doomedAssets.map(({ storageKey }) => storageKey) };
  });
}

async function keepUploads(tx: Tx, generationIds: string[]) {
  const isUpload = exists(tx.select().from(uploads).where(eq(uploads.assetId, assets.id)));
  await tx
    .update(assets)
    .set({ generationId: null })
    .where(and(inArray(assets.generationId, generationIds), isUpload));
}
