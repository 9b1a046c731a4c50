import { getAsset } from '../asset/get-asset';
import type { Db, Tx } from '../client';
import { newId } from '../new-id';
import { uploads } from '../schema/uploads';
import { storableText } from '../storable';
import type { UploadWithAsset } from './upload';

export interface CreateUploadInput {
  ownerId: string;
  assetId: string;
  fileName: string;
  /** Base64. */
  thumbhash: string;
}

/** Registers a stored asset as a file that its owner gave us. Throws NotFoundError for someone else's asset. */
export async function createUpload(
  db: Db | Tx,
  { ownerId, assetId, fileName, thumbhash }: CreateUploadInput,
): Promise<UploadWithAsset> {
  const asset = await getAsset(db, { id: assetId, ownerId });
  const [upload] = await db
    .insert(uploads)
    .values({ id: newId(), ownerId, assetId, fileName: storableText(fileName), thumbhash })
    .returning();
  if (!upload) throw new Error('The upload’s row was not returned.');
  return { ...upload, asset };
}
