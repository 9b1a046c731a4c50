import { z } from 'zod';
import { pictureMimes } from './formats';
import { workOnPicture } from './picture-pool';

const inspected = z.object({
  mime: z.enum(pictureMimes),
  width: z.int(),
  height: z.int(),
  /** One flat colour. */
  isBlank: z.boolean(),
});

/** What a picture is, after decoding all of it. Throws PictureError. */
export function inspectPicture(bytes: Uint8Array): Promise<z.infer<typeof inspected>> {
  return workOnPicture({ work: 'inspect', bytes }, inspected);
}
