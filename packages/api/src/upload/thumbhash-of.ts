import sharp, { type SharpOptions } from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';

/** Thumbhash takes at most 100 pixels an edge. */
const maxEdge = 100;

/** The base64 thumbhash of a picture, or of raw pixels that `options` describes. */
export async function thumbhashOf(bytes: Uint8Array, options?: SharpOptions): Promise<string> {
  const { data, info } = await sharp(bytes, options)
    .resize({ width: maxEdge, height: maxEdge, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64');
}
