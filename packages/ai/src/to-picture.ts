import { AiError } from './errors';
import { isBlank } from './is-blank';
import { loadSharp } from './load-sharp';
import type { MadePicture } from './provider';

const mimes = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' } as const;

/**
 * The model's bytes as a picture that somebody can look at, after decoding all of them. Throws the AiError
 * `invalid_response` for what is no picture and `no_output` for one flat colour; both tell what the call cost.
 */
export async function toPicture(bytes: Uint8Array, costMicros: number): Promise<MadePicture> {
  const picture = await decode(bytes).catch((cause: unknown) => {
    throw new AiError('invalid_response', { detail: 'The picture cannot be decoded.', costMicros, cause });
  });
  if (picture.isBlank) throw new AiError('no_output', { detail: 'The picture is blank.', costMicros });
  const { width, height, mime } = picture;
  return { bytes, mime, width, height };
}

async function decode(bytes: Uint8Array) {
  const sharp = await loadSharp();
  const { format, width, height } = await sharp(bytes).metadata();
  const mime = Object.entries(mimes).find(([name]) => name === format)?.[1];
  if (!mime) throw new Error(`The picture is of the format ${format}.`);
  return { mime, width, height, isBlank: await isBlank(bytes) };
}
