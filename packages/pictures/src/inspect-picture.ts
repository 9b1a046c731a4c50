import { z } from 'zod';
import { pictureMimes } from './formats';
import { persistently } from './persistently';
import { workOnPicture } from './picture-pool';

const inspected = z.object({
  mime: z.enum(pictureMimes),
  width: z.int(),
  height: z.int(),
  /** One flat colour. */
  isBlank: z.boolean(),
});

/** What a picture is, after decoding all of it. Throws PictureError, and PoolError when no process could tell. */
export function inspectPicture(bytes: Uint8Array): Promise<z.infer<typeof inspected>> {
  return persistently(() => workOnPicture({ work: 'inspect', bytes }, inspected));
}
