import type { ImageInput } from '@darkroom/kinds/image/input';
import { fitWithPreview } from '@darkroom/pictures/fit-picture';
import { sizeWithin } from '@darkroom/pictures/size';
import { keepBytes } from '../../assets/keep-bytes';
import { getPicture, keepPreview } from '../../assets/pictures';
import type { Work } from '../../attempt/work';
import { GenerationError } from '../../errors';
import type { ImagePlan } from './analyze';
import type { ImagePiece } from './piece';

/**
 * Brings an image to the asked shape, and to the asked size where it is not smaller: it is never enlarged. One that has
 * them already stays as the model made it.
 */
export async function postProcess(
  work: Work<ImageInput>,
  { width, height }: ImagePlan,
  { key, made }: { key: string; made: Record<string, ImagePiece> },
): Promise<ImagePiece> {
  const piece = made[key];
  if (!piece) throw new GenerationError('no_output');
  const picture = await getPicture(work, piece.assetId);
  const size = sizeWithin(picture, { width, height });
  if (picture.width === size.width && picture.height === size.height) return piece;

  const bytes = await work.deps.storage.get(picture.storageKey);
  const { preview, ...print } = await fitWithPreview(bytes, { ...size, quality: 92, towards: 'attention' });
  const [assetId, kept] = await Promise.all([keepBytes(work, print), keepPreview(work, preview)]);
  return { slot: key, assetId, ...kept };
}
