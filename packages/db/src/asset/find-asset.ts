import { and, eq, sql } from 'drizzle-orm';
import { builtOnce } from '../built-once';
import type { Db, Tx } from '../client';
import { isId } from '../new-id';
import { assets } from '../schema/assets';
import type { Asset } from './asset';

/** Null if the asset does not exist or has another owner. */
export async function findAsset(
  db: Db | Tx,
  { id, ownerId }: { id: string; ownerId: string },
): Promise<Asset | null> {
  if (!isId(id)) return null;
  const [found] = await asset(db).execute({ id, ownerId });
  return found ?? null;
}

const asset = builtOnce((db) =>
  db
    .select()
    .from(assets)
    .where(and(eq(assets.id, sql.placeholder('id')), eq(assets.ownerId, sql.placeholder('ownerId'))))
    .prepare('find_asset'),
);
