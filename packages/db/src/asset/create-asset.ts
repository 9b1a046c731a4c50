import { and, eq, sql } from 'drizzle-orm';
import { builtOnce } from '../built-once';
import type { Db, Tx } from '../client';
import { ConflictError } from '../errors';
import { newId } from '../new-id';
import { assets } from '../schema/assets';
import type { Asset } from './asset';

export interface CreateAssetInput {
  id?: string | undefined;
  ownerId: string;
  generationId?: string | undefined;
  storageKey: string;
  mime: string;
  sizeBytes: number;
  /** Hex SHA-256 of the bytes. */
  sha256: string;
  width?: number | undefined;
  height?: number | undefined;
}

/** Registers stored bytes. The same bytes at the same key return the first row; other bytes throw a ConflictError. */
export async function createAsset(db: Db | Tx, { id = newId(), ...facts }: CreateAssetInput): Promise<Asset> {
  const { generationId = null, width = null, height = null } = facts;
  const [created] = await insert(db).execute({ id, ...facts, generationId, width, height });
  if (created) return created;
  const [existing] = await db
    .select()
    .from(assets)
    .where(
      and(
        eq(assets.storageKey, facts.storageKey),
        eq(assets.ownerId, facts.ownerId),
        eq(assets.sha256, facts.sha256),
      ),
    );
  if (!existing) throw new ConflictError('Another asset has this id or storage key.');
  return existing;
}

const insert = builtOnce((db) =>
  db
    .insert(assets)
    .values({
      id: sql.placeholder('id'),
      ownerId: sql.placeholder('ownerId'),
      generationId: sql.placeholder('generationId'),
      storageKey: sql.placeholder('storageKey'),
      mime: sql.placeholder('mime'),
      sizeBytes: sql.placeholder('sizeBytes'),
      sha256: sql.placeholder('sha256'),
      width: sql.placeholder('width'),
      height: sql.placeholder('height'),
    })
    .onConflictDoNothing()
    .returning()
    .prepare('create_asset'),
);
