import { eventType } from 'inngest';
import { z } from 'zod';

/** Asks for one attempt of a generation. */
export const generationRequested = eventType('generation/requested', {
  schema: z.object({ generationId: z.uuid(), ownerId: z.string(), attempt: z.int().positive() }),
});

/** Asks the engine to start no further step of a generation. */
export const generationCancelRequested = eventType('generation/cancel.requested', {
  schema: z.object({ generationId: z.uuid() }),
});
