import sharp, { type CreateRaw, type Sharp } from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import { openPicture } from './open-picture';

// Thumbhash takes at most 100 pixels an edge; it keeps no detail that 64 do not have.
const maxEdge = 64;

/** The base64 thumbhash of a picture that this app has made: small, and safe to decode in any process. */
export function thumbhashOf(bytes: Uint8Array): Promise<string> {
  return thumbhashOfImage(openPicture(bytes));
}

export function thumbhashOfPixels(data: Uint8Array, raw: CreateRaw): Promise<string> {
  return thumbhashOfImage(sharp(data, { raw }));
}

async function thumbhashOfImage(image: Sharp): Promise<string> {
  const { data, info } = await image
    .resize({ width: maxEdge, height: maxEdge, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64');
}
