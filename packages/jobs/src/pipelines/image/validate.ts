import type { ImageInput } from '@darkroom/kinds/image';
import { GenerationError } from '../../errors';
import { readBytes } from '../../work/keep-bytes';
import { isBlank, openImage } from '../../work/pictures';
import type { Work } from '../../work/work';
import type { ValidPiece } from '../pipeline';
import type { ImagePlan } from './analyze';
import type { ImagePiece } from './piece';

/** Looks at the stored files once more, as the user will get them: they decode, have the asked size, show something. */
export async function validate(
  work: Work<ImageInput>,
  plan: ImagePlan,
  { piece }: { piece: ImagePiece },
): Promise<ValidPiece<ImagePiece>> {
  const [print, preview] = await Promise.all([
    readBytes(work, piece.assetId),
    readBytes(work, piece.previewAssetId),
  ]);
  const { width, height } = await openImage(print.bytes).metadata();
  const hasSize = width === plan.width && height === plan.height;
  if (!hasSize || (await isBlank(preview.bytes))) throw new GenerationError('invalid_image');
  const { assetId, previewAssetId, thumbhash } = piece;
  return { piece, assetId, previewAssetId, thumbhash };
}
