import type { Db, Tx } from '../client';
import { NotFoundError } from '../errors';
import { findUploads } from './find-uploads';
import type { UploadWithAsset } from './upload';

/** The uploads in the order asked. Throws NotFoundError when one is missing or someone else's. */
export async function getUploads(
  db: Db | Tx,
  wanted: { ids: readonly string[]; ownerId: string },
): Promise<UploadWithAsset[]> {
  const uploads = await findUploads(db, wanted);
  if (uploads.length < wanted.ids.length) throw new NotFoundError('upload');
  return uploads;
}
