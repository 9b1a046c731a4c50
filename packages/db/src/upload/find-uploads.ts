import { and, eq, inArray } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { isId } from '../new-id';
import { assets } from '../schema/assets';
import { uploads } from '../schema/uploads';
import type { UploadWithAsset } from './upload';

/** The uploads in the order asked; one that is missing or someone else's is left out. */
export async function findUploads(
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
  return ids.flatMap((id) => byId.get(id.toLowerCase()) ?? []);
}
