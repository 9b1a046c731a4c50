import { eventType } from 'inngest';
import { z } from 'zod';

/** Asks for one attempt of a generation. Of several with the same `key` the engine runs one. */
export const generationRequested = eventType('generation/requested', {
  schema: z.object({
    generationId: z.uuid(),
    ownerId: z.string(),
    attempt: z.int().positive(),
    key: z.string(),
  }),
});

/** Asks the engine to start no further step of a generation. */
export const generationCancelRequested = eventType('generation/cancel.requested', {
  schema: z.object({ generationId: z.uuid() }),
});
