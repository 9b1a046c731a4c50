import type { Picture } from '@darkroom/ai/provider';
import type { DrawnPreview } from '@darkroom/pictures/preview-of';
import { z } from 'zod';
import { keepBytes, readBytes } from './keep-bytes';
import type { Work } from '../attempt/work';

const mime = z.enum(['image/png', 'image/jpeg', 'image/webp']);

/** Reads an upload or an image made before as a model takes it. */
export async function readPicture(work: Work<unknown>, assetId: string): Promise<Picture> {
  const { asset, bytes } = await readBytes(work, assetId);
  return { bytes, mime: mime.parse(asset.mime) };
}

/** Stores a small JPEG of an image; its thumbhash goes along. */
export async function keepPreview(work: Work<unknown>, { thumbhash, ...preview }: DrawnPreview) {
  return { previewAssetId: await keepBytes(work, preview), thumbhash };
}
