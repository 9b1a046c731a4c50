import type { Picture } from '@darkroom/ai/provider';
import sharp, { type Sharp } from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import { keepBytes, readBytes } from './keep-bytes';
import type { Work } from './work';

// Sharp on a phone's half-width frame, and half of what most models make, which a JPEG decoder reaches for free.
const previewEdgePixels = 512;
// Thumbhash takes at most 100 pixels an edge; it keeps no detail that 64 do not have.
const thumbhashEdgePixels = 64;
const maxPixels = 50_000_000;

export function openImage(bytes: Uint8Array) {
  return sharp(bytes, { limitInputPixels: maxPixels });
}

/** Reads an upload or an image made before as a model takes it. */
export async function readPicture(work: Work<unknown>, assetId: string): Promise<Picture> {
  const { asset, bytes } = await readBytes(work, assetId);
  if (asset.mime === 'image/png' || asset.mime === 'image/jpeg' || asset.mime === 'image/webp') {
    return { bytes, mime: asset.mime };
  }
  return { bytes: await openImage(bytes).png().toBuffer(), mime: 'image/png' };
}

export interface DrawnPreview {
  bytes: Uint8Array;
  mime: 'image/jpeg';
  width: number;
  height: number;
  /** Base64. */
  thumbhash: string;
}

/** Stores a small JPEG of an image; its thumbhash goes along. */
export async function keepPreview(work: Work<unknown>, { thumbhash, ...preview }: DrawnPreview) {
  return { previewAssetId: await keepBytes(work, preview), thumbhash };
}

/** Draws the small JPEG of an image and its thumbhash. */
export async function previewOf(bytes: Uint8Array): Promise<DrawnPreview> {
  const edge = { fit: 'inside', withoutEnlargement: true } as const;
  const { data, info } = await openImage(bytes)
    .resize({ width: previewEdgePixels, height: previewEdgePixels, ...edge })
    .flatten({ background: '#fff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const pixels = sharp(data, { raw: { width, height, channels } });
  const [preview, thumbhash] = await Promise.all([
    pixels.clone().jpeg({ quality: 78, progressive: true }).toBuffer(),
    thumbhashOf(pixels.resize({ width: thumbhashEdgePixels, height: thumbhashEdgePixels, ...edge })),
  ]);
  return { bytes: preview, mime: 'image/jpeg', width, height, thumbhash };
}

async function thumbhashOf(image: Sharp): Promise<string> {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64');
}
