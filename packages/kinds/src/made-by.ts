import { z } from 'zod';

/** The model that made a part of the result, as shown to people. */
export const madeBySchema = z.object({
  capability: z.enum(['text', 'image']),
  provider: z.string(),
  model: z.string(),
});

export type MadeBy = z.infer<typeof madeBySchema>;
