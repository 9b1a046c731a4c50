import { z } from 'zod';
import { persistently } from './persistently';
import { workOnPicture } from './picture-pool';
import type { Shape } from './picture-task';
import { drawnPreview } from './preview-of';

const fittedPicture = z.object({
  bytes: z.instanceof(Buffer),
  mime: z.literal('image/webp'),
  width: z.int(),
  height: z.int(),
});

/**
 * The picture in another shape as WebP, cut and scaled down, never enlarged: where it is too small for the size it
 * becomes the largest of that shape. Throws PictureError, and PoolError when no process could tell.
 */
export function fitPicture(bytes: Uint8Array, shape: Shape): Promise<z.infer<typeof fittedPicture>> {
  return persistently(() => workOnPicture({ work: 'fit', bytes, shape }, fittedPicture));
}

const fittedWithPreview = fittedPicture.extend({ preview: drawnPreview });

/** As `fitPicture`, with the preview of what comes out: decoded once for both. */
export function fitWithPreview(bytes: Uint8Array, shape: Shape): Promise<z.infer<typeof fittedWithPreview>> {
  return persistently(() => workOnPicture({ work: 'fit-with-preview', bytes, shape }, fittedWithPreview));
}
