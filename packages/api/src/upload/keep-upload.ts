import { putAsset } from '@darkroom/assets/keep-asset';
import { createAsset } from '@darkroom/db/asset/create-asset';
import { createUpload } from '@darkroom/db/upload/create-upload';
import type { UploadWithAsset } from '@darkroom/db/upload/upload';
import type { NormalPicture } from '@darkroom/pictures/normalise-picture';
import type { Deps } from '../deps';

/** Stores a picture and registers it as an upload. */
export async function keepUpload(
  { db, storage }: Pick<Deps, 'db' | 'storage'>,
  { ownerId, fileName, picture }: { ownerId: string; fileName: string; picture: NormalPicture },
): Promise<UploadWithAsset> {
  const { thumbhash, ...stored } = picture;
  const row = await putAsset(storage, { ownerId, ...stored });
  return db.transaction(async (tx) => {
    const { id: assetId } = await createAsset(tx, row);
    return createUpload(tx, { ownerId, assetId, fileName, thumbhash });
  });
}
