import { eventTypes } from '@darkroom/kinds/vocabulary';
import { integer, jsonb, pgEnum, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { timestamptz } from './columns';
import { generations, generationStatus, stepName } from './generations';

export const eventType = pgEnum('event_type', eventTypes);

/** The timeline. Each row contains the state after its event, so that a reader can show its last row. */
export const generationEvents = pgTable(
  'generation_events',
  {
    generationId: uuid('generation_id')
      .notNull()
      .references(() => generations.id, { onDelete: 'cascade' }),
    /** 1, 2, 3... without a gap within a generation. */
    seq: integer('seq').notNull(),
    ownerId: text('owner_id').notNull(),
    type: eventType('type').notNull(),
    attempt: smallint('attempt').notNull(),
    status: generationStatus('status').notNull(),
    step: stepName('step'),
    slot: text('slot'),
    progress: smallint('progress').notNull(),
    message: text('message'),
    /** What it changed, as it was then: `generation/event-data.ts`. */
    data: jsonb('data'),
    createdAt: timestamptz('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.generationId, table.seq] })],
);
