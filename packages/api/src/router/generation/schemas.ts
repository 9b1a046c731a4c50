import { kindNames } from '@darkroom/kinds';
import { z } from 'zod';
import { storableText } from '../../storable-text';
import { eventView, generationSummary, generationView } from '../../view/generation-view';

export const createOutput = generationView.pick({ id: true, status: true }).extend({
  quote: z.object({
    credits: z.int(),
    estimatedSeconds: z.object({ from: z.number(), to: z.number() }),
  }),
  links: generationView.shape.links.omit({ download: true }),
});

export const listInput = z.object({
  /** `nextCursor` of the page before. */
  cursor: storableText().max(200).nullish(),
  limit: z.int().min(1).max(100).default(24),
  kind: z.enum(kindNames).optional(),
  status: z.enum(['active', 'finished', 'failed']).optional(),
});

export const listOutput = z.object({ items: z.array(generationSummary), nextCursor: z.string().nullable() });

/** `after`: the `seq` of the last event that the reader has; 0 for none. */
export const eventsInput = z.object({ after: z.int().min(0).default(0) });
export const eventsOutput = z.object({ events: z.array(eventView), generation: generationView });

/** `lastEventId`: as the reader's EventSource keeps it, the `seq` of the last event that it has. */
export const onEventInput = z.object({
  lastEventId: z
    .string()
    .regex(/^\d{1,9}$/, 'This is not the id of an event.')
    .nullish(),
});

export const chooseInput = z.object({ slot: storableText().min(1).max(60) });
