import { z } from 'zod';

/** What made a part of the result, as shown to people. */
export const madeBySchema = z.object({
  capability: z.enum(['text', 'image']),
  provider: z.string(),
  model: z.string(),
});

export type MadeBy = z.infer<typeof madeBySchema>;
