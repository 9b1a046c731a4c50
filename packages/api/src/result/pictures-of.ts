import { type ImageResult, imageResult } from '@darkroom/kinds/image';

/** A result that is pictures: an asset per slot. */
const resultWithPictures = imageResult.pick({ images: true });

export type ResultPicture = ImageResult['images'][number];

export function picturesOf(result: unknown): ResultPicture[] {
  return resultWithPictures.safeParse(result).data?.images ?? [];
}
