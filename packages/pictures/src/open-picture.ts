import sharp, { type Sharp } from 'sharp';
import { checkPicture } from './check-picture';
import { hasTooManyFrames } from './header/has-too-many-frames';
import { withoutText } from './header/without-text';
import { maxFrames, maxPixels } from './limits';
import { PictureError } from './picture-error';

/**
 * The one way to decode a picture, so that one that was taken once can be read by every later step: of an animation its
 * first frame. Throws PictureError. Bytes of strangers are opened in the children of the pool alone.
 */
export function openPicture(bytes: Uint8Array): Sharp {
  const { format } = checkPicture(bytes);
  if (hasTooManyFrames(bytes, format)) {
    const most = maxFrames.toLocaleString('en');
    throw new PictureError(`This animation has more than ${most} frames. Please send a still picture.`);
  }
  const image = format === 'png' ? withoutText(bytes) : bytes;
  // Warnings are let through: many cameras and models write files that libvips only warns about.
  return sharp(image, { limitInputPixels: maxPixels, failOn: 'error', pages: 1 });
}
