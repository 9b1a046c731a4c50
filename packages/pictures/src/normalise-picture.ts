import { PoolError } from '@darkroom/process-pool/pool-error';
import { z } from 'zod';
import { PictureError } from './picture-error';
import { workOnPicture } from './picture-pool';

const normalPicture = z.object({
  bytes: z.instanceof(Buffer),
  mime: z.enum(['image/jpeg', 'image/png']),
  width: z.int(),
  height: z.int(),
  /** Base64. */
  thumbhash: z.string(),
});
export type NormalPicture = z.infer<typeof normalPicture>;

/**
 * Upright, in sRGB, without metadata (so without the place where it was taken), its longest edge at most 2048 pixels;
 * PNG where parts are transparent, else JPEG; of an animation the first frame. Throws PictureError, also for a picture that
 * exceeds the limits: somebody waits for the word.
 */
export function normalisePicture(bytes: Uint8Array): Promise<NormalPicture> {
  return workOnPicture({ work: 'normalise', bytes }, normalPicture).catch((error: unknown) => {
    throw toPictureError(error);
  });
}

function toPictureError(error: unknown): unknown {
  if (!(error instanceof PoolError)) return error;
  const message = breaches[error.reason];
  return message ? new PictureError(message, { cause: error }) : error;
}

const breaches: Readonly<Partial<Record<PoolError['reason'], string>>> = {
  time: 'This picture takes too long to read. Please export it again or send a smaller one.',
  memory: 'This picture takes too much memory to read. Please send a smaller one.',
  death: 'This picture cannot be read. Please export it again.',
  stack: 'This picture cannot be read. Please export it again.',
};
