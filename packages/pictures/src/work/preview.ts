import sharp, { type Sharp } from 'sharp';
import { openPicture } from '../open-picture';
import { thumbhashOfPixels } from '../thumbhash-of';

// Sharp on a phone's half-width frame, and half of what most models make, which a JPEG decoder reaches for free.
const edgePixels = 512;

export function preview(bytes: Uint8Array) {
  return drawPreview(openPicture(bytes));
}

export async function drawPreview(image: Sharp) {
  const { data, info } = await image
    .resize({ width: edgePixels, height: edgePixels, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const raw = { width, height, channels };
  const [jpeg, thumbhash] = await Promise.all([
    sharp(data, { raw }).jpeg({ quality: 78, progressive: true }).toBuffer(),
    thumbhashOfPixels(data, raw),
  ]);
  return { bytes: jpeg, mime: 'image/jpeg', width, height, thumbhash };
}
