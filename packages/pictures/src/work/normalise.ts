import sharp from 'sharp';
import { openPicture } from '../open-picture';
import { thumbhashOfPixels } from '../thumbhash-of';

const maxEdge = 2048;
const jpegQuality = 88;

export async function normalise(bytes: Uint8Array) {
  const { data, info } = await openPicture(bytes)
    .autoOrient()
    .resize({ width: maxEdge, height: maxEdge, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const raw = { width, height, channels };
  const image = sharp(data, { raw });
  const isTransparent = channels === 4 && hasTransparentPixel(data);
  return {
    bytes: await (
      isTransparent ? image.png({ compressionLevel: 6 }) : image.removeAlpha().jpeg({ quality: jpegQuality })
    ).toBuffer(),
    mime: isTransparent ? 'image/png' : 'image/jpeg',
    width,
    height,
    thumbhash: await thumbhashOfPixels(data, raw),
  };
}

function hasTransparentPixel(rgba: Uint8Array): boolean {
  for (let index = 3; index < rgba.length; index += 4) if (rgba[index] !== 255) return true;
  return false;
}
