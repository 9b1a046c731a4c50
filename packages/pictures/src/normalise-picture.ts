import { z } from 'zod';
import { workOnPicture } from './picture-pool';

const normalPicture = z.object({
  bytes: z.instanceof(Buffer),
  mime: z.enum(['image/jpeg', 'image/png']),
  width: z.int(),
  height: z.int(),
  /** Base64. */
  thumbhash: z.string(),
});
export type NormalPicture = z.infer<typeof normalPicture>;

/**
 * Upright, in sRGB, without metadata (so without the place where it was taken), its longest edge at most 2048 pixels;
 * PNG where parts are transparent, else JPEG; of an animation the first frame. Throws PictureError.
 */
export function normalisePicture(bytes: Uint8Array): Promise<NormalPicture> {
  return workOnPicture({ work: 'normalise', bytes }, normalPicture);
}
