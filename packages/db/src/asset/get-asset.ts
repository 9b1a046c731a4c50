import type { Db, Tx } from '../client';
import { NotFoundError } from '../errors';
import type { Asset } from './asset';
import { findAsset } from './find-asset';

/** Like `findAsset`, but throws NotFoundError. */
export async function getAsset(db: Db | Tx, asset: { id: string; ownerId: string }): Promise<Asset> {
  const found = await findAsset(db, asset);
  if (!found) throw new NotFoundError('asset');
  return found;
}
