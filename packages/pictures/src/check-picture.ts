import type { PictureFormat } from './formats';
import { formatOf } from './header/format-of';
import { sizeOf } from './header/size-of';
import { maxEdgePixels, maxPictureBytes, maxPixels } from './limits';
import { damagedMessage, PictureError } from './picture-error';
import type { Size } from './size';

export interface PictureHeader extends Size {
  format: PictureFormat;
}

/** What the picture is by its first bytes. Throws PictureError for what must not be given to a decoder. */
export function checkPicture(bytes: Uint8Array): PictureHeader {
  if (bytes.length === 0) throw new PictureError('This file is empty.');
  if (bytes.length > maxPictureBytes)
    throw new PictureError('This picture is larger than 20 MB. Please send a smaller one.');
  const format = formatOf(bytes);
  if (format === 'heic')
    throw new PictureError('HEIC photos cannot be read here. Please send the photo as a JPEG.');
  if (!format)
    throw new PictureError(
      'This is not a picture of a kind that can be used. Please send a PNG, JPEG, WebP, AVIF or GIF file.',
    );
  const size = sizeOf(bytes, format);
  if (!size || size.width < 1 || size.height < 1) throw new PictureError(damagedMessage);
  checkSize(size);
  return { format, ...size };
}

function checkSize({ width, height }: Size): void {
  if (width * height > maxPixels)
    throw new PictureError('This picture has more than 50 megapixels. Please send a smaller one.');
  checkEdge(height, 'tall');
  checkEdge(width, 'wide');
}

function checkEdge(pixels: number, dimension: 'tall' | 'wide'): void {
  if (pixels <= maxEdgePixels) return;
  const [actual, most] = [pixels, maxEdgePixels].map((count) => count.toLocaleString('en'));
  throw new PictureError(
    `This picture is ${actual} pixels ${dimension}; at most ${most} can be read. Please send a smaller one.`,
  );
}
