import type { ImageInput } from '@darkroom/kinds/image/input';
import { fitPicture } from '@darkroom/pictures/fit-picture';
import { previewOf } from '@darkroom/pictures/preview-of';
import { GenerationError } from '../../errors';
import { getAsset } from '@darkroom/db/asset/get-asset';
import { keepBytes } from '../../assets/keep-bytes';
import { keepPreview } from '../../assets/pictures';
import type { Work } from '../../attempt/work';
import type { ImagePlan } from './analyze';
import type { ImagePiece } from './piece';

/** Brings an image to the asked shape and size; one that has them already stays as the model made it. */
export async function postProcess(
  work: Work<ImageInput>,
  { width, height }: ImagePlan,
  { key, made }: { key: string; made: Record<string, ImagePiece> },
): Promise<ImagePiece> {
  const piece = made[key];
  if (!piece) throw new GenerationError('no_output');
  const asset = await getAsset(work.deps.db, { id: piece.assetId, ownerId: work.generation.ownerId });
  if (asset.width === width && asset.height === height) return piece;

  const bytes = await work.deps.storage.get(asset.storageKey);
  const print = await fitPicture(bytes, { width, height, quality: 92, towards: 'attention' });
  const assetId = await keepBytes(work, { bytes: print, mime: 'image/webp', width, height });
  return { slot: key, assetId, ...(await keepPreview(work, await previewOf(print))) };
}
