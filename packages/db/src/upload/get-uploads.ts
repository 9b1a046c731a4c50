import { and, eq, inArray } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { NotFoundError } from '../errors';
import { isId } from '../new-id';
import { assets } from '../schema/assets';
import { uploads } from '../schema/uploads';
import type { UploadWithAsset } from './upload';

/** The uploads in the order asked. Throws NotFoundError when one is missing or someone else's. */
export async function getUploads(
  db: Db | Tx,
  { ids, ownerId }: { ids: readonly string[]; ownerId: string },
): Promise<UploadWithAsset[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ upload: uploads, asset: assets })
    .from(uploads)
    .innerJoin(assets, eq(assets.id, uploads.assetId))
    .where(and(inArray(uploads.id, ids.filter(isId)), eq(uploads.ownerId, ownerId)));
  const byId = new Map(rows.map(({ upload, asset }) => [upload.id, { ...upload, asset }]));
  return ids.map((id) => {
    const upload = byId.get(id.toLowerCase());
    if (!upload) throw new NotFoundError('upload');
    return upload;
  });
}
