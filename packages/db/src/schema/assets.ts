import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { timestamptz } from './columns';
import { generations } from './generations';

/** Stored bytes; `storageKey` is their key in the storage. An asset without a generation belongs to an upload. */
export const assets = pgTable(
  'assets',
  {
    id: uuid('id').primaryKey(),
    ownerId: text('owner_id').notNull(),
    generationId: uuid('generation_id').references(() => generations.id, { onDelete: 'cascade' }),
    storageKey: text('storage_key').notNull().unique(),
    mime: text('mime').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    /** Hex SHA-256 of the bytes. */
    sha256: text('sha256').notNull(),
    /** Pixels; null if it is no image. */
    width: integer('width'),
    height: integer('height'),
    createdAt: timestamptz('created_at').notNull().defaultNow(),
  },
  (table) => [index('assets_generation').on(table.generationId)],
);
