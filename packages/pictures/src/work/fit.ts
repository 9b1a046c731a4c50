import sharp, { type Sharp } from 'sharp';
import type { Shape } from '../picture-task';
import { openPicture } from '../open-picture';
import { sizeWithin } from '../size';
import { drawPreview } from './preview';

export async function fit(bytes: Uint8Array, shape: Shape) {
  return encode(await cut(bytes, shape), shape);
}

export async function fitWithPreview(bytes: Uint8Array, shape: Shape) {
  const image = await cut(bytes, shape);
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const open = () => sharp(data, { raw: { width, height, channels } });
  const [picture, preview] = await Promise.all([encode(open(), shape), drawPreview(open())]);
  return { ...picture, preview };
}

async function cut(bytes: Uint8Array, { towards, ...wanted }: Shape): Promise<Sharp> {
  const image = openPicture(bytes);
  const { width, height } = sizeWithin(await image.metadata(), wanted);
  const position = towards === 'attention' ? 'attention' : 'centre';
  return image.resize({ width, height, fit: 'cover', position });
}

async function encode(image: Sharp, { quality }: Shape) {
  const { data, info } = await image.webp({ quality }).toBuffer({ resolveWithObject: true });
  return { bytes: data, mime: 'image/webp', width: info.width, height: info.height };
}
