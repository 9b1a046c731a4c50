import { z } from 'zod';
import { persistently } from './persistently';
import { workOnPicture } from './picture-pool';

export const drawnPreview = z.object({
  bytes: z.instanceof(Buffer),
  mime: z.literal('image/jpeg'),
  width: z.int(),
  height: z.int(),
  /** Base64. */
  thumbhash: z.string(),
});
export type DrawnPreview = z.infer<typeof drawnPreview>;

/** Draws the small JPEG of a picture and its thumbhash. Throws PictureError, and PoolError when no process could tell. */
export function previewOf(bytes: Uint8Array): Promise<DrawnPreview> {
  return persistently(() => workOnPicture({ work: 'preview', bytes }, drawnPreview));
}
