import { generationStatuses, stepNames } from '@darkroom/kinds/vocabulary';
import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { timestamptz } from './columns';

export const generationStatus = pgEnum('generation_status', generationStatuses);
export const stepName = pgEnum('step_name', stepNames);

/** One unit of AI work. A retry is a new attempt of the same row; a changed input is a new row with `parentId`. */
export const generations = pgTable(
  'generations',
  {
    id: uuid('id').primaryKey(),
    ownerId: text('owner_id').notNull(),
    parentId: uuid('parent_id'),
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    status: generationStatus('status').notNull().default('queued'),
    input: jsonb('input').notNull(),
    result: jsonb('result'),
    error: jsonb('error'),
    attempt: smallint('attempt').notNull().default(1),
    /** 0 to 100; never falls within an attempt. */
    progress: smallint('progress').notNull().default(0),
    step: stepName('step'),
    message: text('message'),
    /** The highest `seq` in `generation_events`. */
    lastSeq: integer('last_seq').notNull().default(0),
    quotedCredits: integer('quoted_credits').notNull(),
    idempotencyKey: text('idempotency_key'),
    /** The output that the user chose. */
    chosenSlot: text('chosen_slot'),
    createdAt: timestamptz('created_at').notNull().defaultNow(),
    /** The time of the request for this attempt. */
    queuedAt: timestamptz('queued_at').notNull().defaultNow(),
    /** The time when the engine accepted this attempt's event; null means that the sweep must send it. */
    sentAt: timestamptz('sent_at'),
    startedAt: timestamptz('started_at'),
    /** The time of the worker's last heartbeat. */
    heartbeatAt: timestamptz('heartbeat_at'),
    cancelRequestedAt: timestamptz('cancel_requested_at'),
    finishedAt: timestamptz('finished_at'),
    /** A deleted row is hidden from every reader. It stays until the sweep purges it, so that the user can undo the deletion. */
    deletedAt: timestamptz('deleted_at'),
  },
  (table) => [
    uniqueIndex('generations_idempotency_key').on(table.ownerId, table.idempotencyKey),
    // Ascending on purpose: read backwards it returns the newest first; `.desc()` would mean NULLS LAST.
    index('generations_of_owner').on(table.ownerId, table.createdAt, table.id),
    foreignKey({ columns: [table.parentId], foreignColumns: [table.id] }).onDelete('set null'),
    index('generations_parent')
      .on(table.parentId)
      .where(sql`parent_id is not null`),
    check('generations_progress', sql`progress between 0 and 100`),
    index('generations_active')
      .on(table.status, table.queuedAt)
      .where(sql`status in ('queued', 'processing')`),
    index('generations_deleted')
      .on(table.deletedAt)
      .where(sql`deleted_at is not null`),
  ],
);
