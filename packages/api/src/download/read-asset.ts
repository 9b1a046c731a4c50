import { getAsset } from '@darkroom/db/asset/get-asset';
import type { Deps } from '../deps';

/** Throws when the row or its bytes are missing. */
export async function readAsset(
  { db, storage }: Pick<Deps, 'db' | 'storage'>,
  asset: { id: string; ownerId: string },
) {
  const { mime, storageKey } = await getAsset(db, asset);
  return { mime, bytes: await storage.get(storageKey) };
}
