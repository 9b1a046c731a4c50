import { AiError } from './errors';
import type { Picture } from './provider';

/** Far above what a model makes (4K squared is 17 million), far below what fills the memory. */
const maxPixels = 50_000_000;
const mimes = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' } as const;

/** The model's bytes as a picture, after decoding all of them. Throws `invalid_response` for anything else. */
export async function toPicture(bytes: Uint8Array, costMicros: number): Promise<Picture> {
  const { default: sharp } = await import('sharp');
  try {
    const image = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' });
    const { format } = await image.metadata();
    const mime = Object.entries(mimes).find(([name]) => name === format)?.[1];
    if (!mime) throw new Error(`The picture is of the format ${format}.`);
    await image.resize(8, 8).raw().toBuffer();
    return { bytes, mime };
  } catch (cause) {
    throw new AiError('invalid_response', { detail: 'The picture cannot be decoded.', costMicros, cause });
  }
}
