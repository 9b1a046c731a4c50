import type { ImageInput } from '@darkroom/kinds/image/input';
import { inspectPicture } from '@darkroom/pictures/inspect-picture';
import { PictureError } from '@darkroom/pictures/picture-error';
import { holds, isOfShape } from '@darkroom/pictures/size';
import { GenerationError } from '../../errors';
import { readBytes } from '../../assets/keep-bytes';
import type { Work } from '../../attempt/work';
import type { ValidPiece } from '../pipeline';
import type { ImagePlan } from './analyze';
import type { ImagePiece } from './piece';

/** Looks at the stored file once more, as the user will get it: it decodes, has the asked shape, shows something. */
export async function validate(
  work: Work<ImageInput>,
  plan: ImagePlan,
  { piece }: { piece: ImagePiece },
): Promise<ValidPiece<ImagePiece>> {
  const { bytes } = await readBytes(work, piece.assetId);
  if (!(await isAsAsked(bytes, plan))) throw new GenerationError('invalid_image');
  const { assetId, previewAssetId, thumbhash } = piece;
  return { piece, assetId, previewAssetId, thumbhash };
}

/** The model may have made a smaller one, which keeps its size; the shape is exact to the pixel. */
async function isAsAsked(bytes: Uint8Array, plan: ImagePlan): Promise<boolean> {
  try {
    const picture = await inspectPicture(bytes);
    return holds(plan, picture) && isOfShape(picture, plan) && !picture.isBlank;
  } catch (error) {
    if (error instanceof PictureError) return false;
    throw error;
  }
}
