import {
  bigint,
  index,
  jsonb,
  pgEnum,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { assets } from './assets';
import { timestamptz } from './columns';
import { generations } from './generations';

export const providerCallStatuses = ['open', 'sent', 'succeeded', 'failed', 'unknown'] as const;
export const providerCallStatus = pgEnum('provider_call_status', providerCallStatuses);

/**
 * A receipt: `open` before a paid call, `sent` just before its request leaves, closed after it. `purpose` names the call
 * within its generation (`generate/editorial`), so that a step that runs again finds its paid answers.
 */
export const providerCalls = pgTable(
  'provider_calls',
  {
    id: uuid('id').primaryKey(),
    ownerId: text('owner_id').notNull(),
    generationId: uuid('generation_id')
      .notNull()
      .references(() => generations.id, { onDelete: 'cascade' }),
    attempt: smallint('attempt').notNull(),
    purpose: text('purpose').notNull(),
    /** 1 for the first call of a purpose, 2 for the next one, and so on. */
    issue: smallint('issue').notNull(),
    status: providerCallStatus('status').notNull().default('open'),
    capability: text('capability', { enum: ['text', 'image'] }).notNull(),
    provider: text('provider').notNull(),
    model: text('model').notNull(),
    /** The stored answer: an image or JSON. */
    assetId: uuid('asset_id').references(() => assets.id),
    /** Tokens or images as the provider counted them. */
    usage: jsonb('usage'),
    /** Millionths of a US dollar, from the catalogue's price. */
    costMicros: bigint('cost_micros', { mode: 'number' }),
    error: jsonb('error'),
    startedAt: timestamptz('started_at').notNull().defaultNow(),
    /** Null while nothing was sent to the provider. */
    sentAt: timestamptz('sent_at'),
    finishedAt: timestamptz('finished_at'),
  },
  (table) => [
    uniqueIndex('provider_calls_purpose').on(table.generationId, table.purpose, table.issue),
    index('provider_calls_started').on(table.startedAt),
    index('provider_calls_asset').on(table.assetId),
  ],
);
