import { eventType } from 'inngest';
import { z } from 'zod';

/** Requests one attempt of a generation. The engine runs one of several events with the same `key`. */
export const generationRequested = eventType('generation/requested', {
  schema: z.object({
    generationId: z.uuid(),
    ownerId: z.string(),
    attempt: z.int().positive(),
    key: z.string(),
  }),
});

/** Asks the engine to start no more steps of a generation. */
export const generationCancelRequested = eventType('generation/cancel.requested', {
  schema: z.object({ generationId: z.uuid() }),
});
