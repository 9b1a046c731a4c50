import { AiError } from '@darkroom/ai/errors';
import type { Picture } from '@darkroom/ai/provider';
import sharp from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import { keepBytes, readBytes } from './keep-bytes';
import type { Work } from './work';

const previewEdgePixels = 640;
// Thumbhash takes at most 100 pixels an edge; it keeps no detail that 64 do not have.
const thumbhashEdgePixels = 64;
const maxPixels = 50_000_000;
// The standard deviation of a channel, of 255: below it a person sees one flat colour.
const blankDeviation = 1.5;
const blankProbePixels = 64;

export function openImage(bytes: Uint8Array) {
  return sharp(bytes, { limitInputPixels: maxPixels });
}

/** Answers the size in pixels. Throws AiError `no_output` for an image that nobody could look at: damaged, or one flat colour. */
export async function acceptImage({ bytes }: Picture): Promise<{ width: number; height: number }> {
  if (await isBlank(bytes)) throw new AiError('no_output', { detail: 'The image is blank or damaged.' });
  const { width, height } = await openImage(bytes).metadata();
  return { width, height };
}

/** True where an image cannot be decoded or is one flat colour. */
export async function isBlank(bytes: Uint8Array): Promise<boolean> {
  try {
    const probe = openImage(bytes).resize({ width: blankProbePixels }).raw();
    const { data, info } = await probe.toBuffer({ resolveWithObject: true });
    const { width, height, channels: channelCount } = info;
    const { channels } = await sharp(data, { raw: { width, height, channels: channelCount } }).stats();
    return channels.every(({ stdev }) => stdev < blankDeviation);
  } catch {
    return true;
  }
}

/** Reads an upload or an image made before as a model takes it. */
export async function readPicture(work: Work<unknown>, assetId: string): Promise<Picture> {
  const { asset, bytes } = await readBytes(work, assetId);
  if (asset.mime === 'image/png' || asset.mime === 'image/jpeg' || asset.mime === 'image/webp') {
    return { bytes, mime: asset.mime };
  }
  return { bytes: await openImage(bytes).png().toBuffer(), mime: 'image/png' };
}

/** Stores a small JPEG of an image beside its thumbhash. */
export async function keepPreview(work: Work<unknown>, bytes: Uint8Array) {
  const edge = { fit: 'inside', withoutEnlargement: true } as const;
  const preview = await openImage(bytes)
    .resize({ width: previewEdgePixels, height: previewEdgePixels, ...edge })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 78, progressive: true })
    .toBuffer({ resolveWithObject: true });
  const tiny = await openImage(preview.data)
    .resize({ width: thumbhashEdgePixels, height: thumbhashEdgePixels, ...edge })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const thumbhash = Buffer.from(rgbaToThumbHash(tiny.info.width, tiny.info.height, tiny.data)).toString(
    'base64',
  );
  const { width, height } = preview.info;
  const previewAssetId = await keepBytes(work, { bytes: preview.data, mime: 'image/jpeg', width, height });
  return { previewAssetId, thumbhash };
}
