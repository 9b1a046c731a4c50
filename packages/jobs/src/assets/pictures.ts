import { getAsset } from '@darkroom/db/asset/get-asset';
import type { DrawnPreview } from '@darkroom/pictures/preview-of';
import type { Size } from '@darkroom/pictures/size';
import type { Work } from '../attempt/work';
import { keepBytes } from './keep-bytes';

interface StoredPicture extends Size {
  storageKey: string;
  mime: string;
}

/** What is stored as a picture, with the size of its file. */
export async function getPicture(
  { deps, generation }: Work<unknown>,
  assetId: string,
): Promise<StoredPicture> {
  const { ownerId } = generation;
  const { storageKey, mime, width, height } = await getAsset(deps.db, { id: assetId, ownerId });
  if (width === null || height === null) throw new Error(`The asset ${assetId} is no picture.`);
  return { storageKey, mime, width, height };
}

/** Stores a small JPEG of an image; its thumbhash goes along. */
export async function keepPreview(work: Work<unknown>, { thumbhash, ...preview }: DrawnPreview) {
  return { previewAssetId: await keepBytes(work, preview), thumbhash };
}
