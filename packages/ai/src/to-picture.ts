import { inspectPicture } from '@darkroom/pictures/inspect-picture';
import { AiError } from './errors';
import { pictureTypes, type MadePicture } from './provider';

/**
 * The model's bytes as a picture that somebody can look at, after decoding all of them. Throws the AiError
 * `invalid_response` for what is no picture and `no_output` for one flat colour; both tell what the call cost.
 */
export async function toPicture(bytes: Uint8Array, costMicros: number): Promise<MadePicture> {
  const picture = await inspectPicture(bytes).catch((cause: unknown) => {
    throw new AiError('invalid_response', { detail: detailOf(cause), costMicros, cause });
  });
  const mime = pictureTypes.find((known) => known === picture.mime);
  if (!mime) throw new AiError('invalid_response', { detail: `The picture is ${picture.mime}.`, costMicros });
  if (picture.isBlank) throw new AiError('no_output', { detail: 'The picture is blank.', costMicros });
  return { bytes, mime, width: picture.width, height: picture.height };
}

function detailOf(cause: unknown): string {
  return `The picture cannot be decoded. ${cause instanceof Error ? cause.message : ''}`.trim();
}
