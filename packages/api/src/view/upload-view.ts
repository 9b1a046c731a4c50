import { pictureMimes } from '@darkroom/pictures/formats';
import { z } from 'zod';

/** What `upload.create` reads, by the names that a file picker knows; the server looks at the content. */
export const uploadTypes = pictureMimes;

/** A picture that the owner gave us; generations refer to it by `id`. */
export const uploadView = z.object({
  id: z.uuid(),
  fileName: z.string(),
  /** Relative to the app's address. */
  path: z.string(),
  width: z.int(),
  height: z.int(),
  /** Base64 thumbhash. */
  thumbhash: z.string(),
});
export type UploadView = z.infer<typeof uploadView>;
