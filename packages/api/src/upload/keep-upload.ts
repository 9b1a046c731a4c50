import { createHash } from 'node:crypto';
import { createAsset } from '@darkroom/db/asset/create-asset';
import { newId } from '@darkroom/db/new-id';
import { createUpload } from '@darkroom/db/upload/create-upload';
import type { UploadWithAsset } from '@darkroom/db/upload/upload';
import type { NormalPicture } from '@darkroom/pictures/normalise-picture';
import type { Deps } from '../deps';

/** Stores a picture and registers it: the bytes first, so that no row ever points to nothing. */
export async function keepUpload(
  { db, storage }: Pick<Deps, 'db' | 'storage'>,
  { ownerId, fileName, picture }: { ownerId: string; fileName: string; picture: NormalPicture },
): Promise<UploadWithAsset> {
  const { bytes, mime, width, height } = picture;
  const id = newId();
  const storageKey = `uploads/${id}.${mime === 'image/png' ? 'png' : 'jpg'}`;
  await storage.put(storageKey, bytes, { mime });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return db.transaction(async (tx) => {
    await createAsset(tx, {
      id,
      ownerId,
      storageKey,
      mime,
      sizeBytes: bytes.byteLength,
      sha256,
      width,
      height,
    });
    return createUpload(tx, { ownerId, assetId: id, fileName });
  });
}
