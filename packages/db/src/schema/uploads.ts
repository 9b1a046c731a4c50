import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { assets } from './assets';
import { timestamptz } from './columns';

/** A file from a user; generations refer to it by id. */
export const uploads = pgTable(
  'uploads',
  {
    id: uuid('id').primaryKey(),
    ownerId: text('owner_id').notNull(),
    assetId: uuid('asset_id')
      .notNull()
      .references(() => assets.id),
    fileName: text('file_name').notNull(),
    /** Base64; null where it was kept by a version that drew it for every reader. */
    thumbhash: text('thumbhash'),
    createdAt: timestamptz('created_at').notNull().defaultNow(),
  },
  (table) => [
    index('uploads_owner').on(table.ownerId, table.createdAt),
    index('uploads_asset').on(table.assetId),
  ],
);
