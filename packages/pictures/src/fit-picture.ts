import { z } from 'zod';
import { workOnPicture } from './picture-pool';
import { drawnPreview } from './preview-of';
import type { Size } from './size';

export interface Shape extends Size {
  /** Of the WebP, of 100. */
  quality: number;
  /** What stays where the shape cuts something off. */
  towards: 'centre' | 'attention';
}

const fittedPicture = z.object({
  bytes: z.instanceof(Buffer),
  mime: z.literal('image/webp'),
  width: z.int(),
  height: z.int(),
});

/**
 * The picture in another shape as WebP, cut and scaled down, never enlarged: where it is too small for the size it
 * becomes the largest of that shape. Throws PictureError.
 */
export function fitPicture(bytes: Uint8Array, shape: Shape): Promise<z.infer<typeof fittedPicture>> {
  return workOnPicture({ work: 'fit', bytes, shape }, fittedPicture);
}

const fittedWithPreview = fittedPicture.extend({ preview: drawnPreview });

/** As `fitPicture`, with the preview of what comes out: decoded once for both. */
export function fitWithPreview(bytes: Uint8Array, shape: Shape): Promise<z.infer<typeof fittedWithPreview>> {
  return workOnPicture({ work: 'fit-with-preview', bytes, shape }, fittedWithPreview);
}
