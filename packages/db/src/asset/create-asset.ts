import { and, eq } from 'drizzle-orm';
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

/** Registers stored bytes. The same bytes at the same key again return the first row; others are a ConflictError. */
export async function createAsset(db: Db | Tx, { id = newId(), ...facts }: CreateAssetInput): Promise<Asset> {
  const [created] = await db
    .insert(assets)
    .values({ id, ...facts })
    .onConflictDoNothing()
    .returning();
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
