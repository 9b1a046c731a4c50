import { z } from 'zod';
import { workOnPicture } from './picture-pool';

export interface Shape {
  width: number;
  height: number;
  /** Of the WebP, of 100. */
  quality: number;
  /** What stays where the shape cuts something off. */
  towards: 'centre' | 'attention';
}

/** The picture in another shape and size, as WebP. Throws PictureError. */
export function fitPicture(bytes: Uint8Array, shape: Shape): Promise<Buffer> {
  return workOnPicture({ work: 'fit', bytes, shape }, z.instanceof(Buffer));
}
