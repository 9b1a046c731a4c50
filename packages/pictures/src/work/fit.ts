import { openPicture } from '../open-picture';
import type { Shape } from '../fit-picture';

export function fit(bytes: Uint8Array, { width, height, quality, towards }: Shape): Promise<Buffer> {
  const position = towards === 'attention' ? 'attention' : 'centre';
  return openPicture(bytes).resize({ width, height, fit: 'cover', position }).webp({ quality }).toBuffer();
}
