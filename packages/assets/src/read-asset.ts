import type { Asset } from '@darkroom/db/asset/asset';
import { getAsset } from '@darkroom/db/asset/get-asset';
import type { Db } from '@darkroom/db/client';
import type { Storage } from '@darkroom/storage/storage';

/** Throws NotFoundError where the row is missing and StorageError where its bytes are. */
export async function readAsset(
  { db, storage }: { db: Db; storage: Storage },
  wanted: { id: string; ownerId: string },
): Promise<{ asset: Asset; bytes: Uint8Array<ArrayBuffer> }> {
  const asset = await getAsset(db, wanted);
  return { asset, bytes: await storage.get(asset.storageKey) };
}
