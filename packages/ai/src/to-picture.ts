import { inspectPicture } from '@darkroom/pictures/inspect-picture';
import { PictureError } from '@darkroom/pictures/picture-error';
import { AiError } from './errors';
import { pictureTypes, type MadePicture } from './provider';

/**
 * The model's bytes as a picture that somebody can look at, after decoding all of them. Throws the AiError
 * `invalid_response` for what is surely no picture and `no_output` for one flat colour; both tell what the call cost. Where no
 * process of ours could tell, the outcome is unknown: the provider may have done its work.
 */
export async function toPicture(bytes: Uint8Array, costMicros: number): Promise<MadePicture> {
  const picture = await inspectPicture(bytes).catch((cause: unknown) => {
    if (!(cause instanceof PictureError)) {
      const detail = 'No process of ours could read the picture.';
      throw new AiError('unknown', { detail, isOutcomeUnknown: true, costMicros, cause });
    }
    const detail = `The picture cannot be decoded. ${cause.message}`;
    throw new AiError('invalid_response', { detail, costMicros, cause });
  });
  const mime = pictureTypes.find((known) => known === picture.mime);
  if (!mime) throw new AiError('invalid_response', { detail: `The picture is ${picture.mime}.`, costMicros });
  if (picture.isBlank) throw new AiError('no_output', { detail: 'The picture is blank.', costMicros });
  return { bytes, mime, width: picture.width, height: picture.height };
}
