import { createHash } from 'node:crypto';
import type { Asset } from '@darkroom/db/asset/asset';
import { createAsset, type CreateAssetInput } from '@darkroom/db/asset/create-asset';
import type { Db } from '@darkroom/db/client';
import { newId } from '@darkroom/db/new-id';
import type { Storage } from '@darkroom/storage/storage';
import { extensionOf } from './extension-of';

export interface NewAsset {
  /** Chosen by a caller that may store the same bytes twice: they become one asset. */
  id?: string | undefined;
  ownerId: string;
  /** Left out where it belongs to an upload. */
  generationId?: string | undefined;
  bytes: Uint8Array;
  mime: string;
  width?: number | undefined;
  height?: number | undefined;
}

/** Stores bytes and registers them: the bytes first, so that no row ever points to nothing. */
export async function keepAsset(
  { db, storage }: { db: Db; storage: Storage },
  asset: NewAsset,
): Promise<Asset> {
  return createAsset(db, await putAsset(storage, asset));
}

/** Stores bytes and returns the row that registers them, for a caller with a transaction of its own. */
export async function putAsset(
  storage: Storage,
  { id = newId(), ownerId, generationId, bytes, mime, width, height }: NewAsset,
): Promise<CreateAssetInput> {
  const folder = generationId === undefined ? 'uploads' : `generations/${generationId}`;
  const storageKey = `${folder}/${id}.${extensionOf(mime)}`;
  await storage.put(storageKey, bytes, { mime });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const sizeBytes = bytes.byteLength;
  return { id, ownerId, generationId, storageKey, mime, sizeBytes, sha256, width, height };
}
