import { and, asc, eq, exists, inArray, lt } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { assets } from '../schema/assets';
import { generations } from '../schema/generations';
import { uploads } from '../schema/uploads';

export interface PurgedGenerations {
  purgedCount: number;
  /** The keys of the deleted assets' bytes. The caller removes the bytes after the commit. */
  storageKeys: string[];
}

/** Removes for good the generations deleted before a given time, oldest first, with their assets except uploads. */
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
