import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { isId } from '../new-id';
import { assets } from '../schema/assets';
import type { Asset } from './asset';

/** Null for one that does not exist or is someone else's. */
export async function findAsset(
  db: Db | Tx,
  { id, ownerId }: { id: string; ownerId: string },
): Promise<Asset | null> {
  if (!isId(id)) return null;
  const [asset] = await db
    .select()
    .from(assets)
    .where(and(eq(assets.id, id), eq(assets.ownerId, ownerId)));
  return asset ?? null;
}
