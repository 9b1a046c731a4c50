import sharp from 'sharp';
import { PictureError } from '../error/picture-error';
import { pictureFormatOf } from './picture-format-of';
import { thumbhashOf } from './thumbhash-of';

export const maxPictureBytes = 20 * 1024 * 1024;
const maxPixels = 50_000_000;
const maxEdge = 2048;
const jpegQuality = 88;

export interface NormalPicture {
  bytes: Uint8Array;
  mime: 'image/jpeg' | 'image/png';
  width: number;
  height: number;
  /** Base64. */
  thumbhash: string;
}

/**
 * Upright, in sRGB, without metadata (so without the place where it was taken), its longest edge at most 2048 pixels;
 * PNG where parts are transparent, else JPEG; of an animation the first frame. Throws PictureError.
 */
export async function normalisePicture(bytes: Uint8Array): Promise<NormalPicture> {
  assertReadable(bytes);
  try {
    await assertPixels(bytes);
    return await reencode(bytes);
  } catch (error) {
    if (error instanceof PictureError) throw error;
    throw new PictureError('This picture is damaged or incomplete. Please export or download it again.', {
      cause: error,
    });
  }
}

function assertReadable(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new PictureError('This file is empty.');
  if (bytes.length > maxPictureBytes)
    throw new PictureError('This picture is larger than 20 MB. Please send a smaller one.');
  const format = pictureFormatOf(bytes);
  if (format === 'heic') {
    throw new PictureError('HEIC photos cannot be read here. Please send the photo as a JPEG.');
  }
  if (!format)
    throw new PictureError('This is not a picture. Please send a PNG, JPEG, WebP, AVIF or GIF file.');
}

// Reads the header alone: a bomb is turned away before anything is decoded.
async function assertPixels(bytes: Uint8Array): Promise<void> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > maxPixels) {
    throw new PictureError('This picture has more than 50 megapixels. Please send a smaller one.');
  }
}

async function reencode(bytes: Uint8Array): Promise<NormalPicture> {
  // Warnings are let through: many cameras write files that libvips only warns about.
  const { data, info } = await sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', pages: 1 })
    .autoOrient()
    .resize({ width: maxEdge, height: maxEdge, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const image = sharp(data, { raw: { width, height, channels } });
  const isTransparent = channels === 4 && hasTransparentPixel(data);
  return {
    bytes: await (
      isTransparent ? image.png({ compressionLevel: 6 }) : image.removeAlpha().jpeg({ quality: jpegQuality })
    ).toBuffer(),
    mime: isTransparent ? 'image/png' : 'image/jpeg',
    width,
    height,
    thumbhash: await thumbhashOf(data, { raw: { width, height, channels } }),
  };
}

function hasTransparentPixel(rgba: Uint8Array): boolean {
  for (let index = 3; index < rgba.length; index += 4) if (rgba[index] !== 255) return true;
  return false;
}
