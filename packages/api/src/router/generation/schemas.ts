import { kindNames, kinds } from '@darkroom/kinds';
import { z } from 'zod';
import { eventView, generationSummary, generationView } from '../../view/generation-view';

const createOptions = z.object({
  /** The same key twice makes one generation. */
  idempotencyKey: z
    .string()
    .min(8, 'An idempotency key has at least 8 characters.')
    .max(100, 'An idempotency key has at most 100 characters.')
    .optional(),
  /** The generation that this one is a variation of. */
  parentId: z.uuid('The generation to start from is not known.').optional(),
});

export const createInput = z.discriminatedUnion(
  'kind',
  [
    createOptions.extend({ kind: z.literal(kinds.website.name), input: kinds.website.input }),
    createOptions.extend({ kind: z.literal(kinds.image.name), input: kinds.image.input }),
  ],
  `Choose what to make: ${kindNames.join(' or ')}.`,
);

export const createOutput = generationView.pick({ id: true, status: true }).extend({
  quote: z.object({
    credits: z.int(),
    estimatedSeconds: z.object({ from: z.number(), to: z.number() }),
  }),
  links: generationView.shape.links.omit({ download: true }),
});

export const listInput = z
  .object({
    /** `nextCursor` of the page before. */
    cursor: z.string().max(200).nullish(),
    limit: z.int().min(1).max(100).default(24),
    kind: z.enum(kindNames).optional(),
    status: z.enum(['active', 'finished', 'failed']).optional(),
  })
  .default({ limit: 24 });

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

export const chooseInput = z.object({ slot: z.string().min(1).max(60) });
