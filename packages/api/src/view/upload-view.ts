import { z } from 'zod';

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
