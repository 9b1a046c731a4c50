import { stepStatuses } from '@darkroom/kinds/vocabulary';
import { jsonb, pgEnum, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { timestamptz } from './columns';
import { generations, stepName } from './generations';

export const stepStatus = pgEnum('step_status', stepStatuses);

/** One of the seven steps of one attempt; `tries` counts its restarts after an error. */
export const generationSteps = pgTable(
  'generation_steps',
  {
    generationId: uuid('generation_id')
      .notNull()
      .references(() => generations.id, { onDelete: 'cascade' }),
    attempt: smallint('attempt').notNull(),
    step: stepName('step').notNull(),
    ownerId: text('owner_id').notNull(),
    status: stepStatus('status').notNull(),
    tries: smallint('tries').notNull().default(1),
    error: jsonb('error'),
    startedAt: timestamptz('started_at').notNull().defaultNow(),
    finishedAt: timestamptz('finished_at'),
  },
  (table) => [primaryKey({ columns: [table.generationId, table.attempt, table.step] })],
);
