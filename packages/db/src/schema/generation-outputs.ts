import { slotStatuses } from '@darkroom/kinds/vocabulary';
import { index, jsonb, pgEnum, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { assets } from './assets';
import { timestamptz } from './columns';
import { generations } from './generations';

export const slotStatus = pgEnum('slot_status', slotStatuses);

/** The outputs of a generation, one row per slot. A retry keeps finished slots. */
export const generationOutputs = pgTable(
  'generation_outputs',
  {
    generationId: uuid('generation_id')
      .notNull()
      .references(() => generations.id, { onDelete: 'cascade' }),
    slot: text('slot').notNull(),
    ownerId: text('owner_id').notNull(),
    label: text('label').notNull(),
    position: smallint('position').notNull(),
    status: slotStatus('status').notNull().default('pending'),
    /** The finished output; for a website the page's HTML. */
    assetId: uuid('asset_id').references(() => assets.id),
    /** A small picture of the output, during the work and after it. */
    previewAssetId: uuid('preview_asset_id').references(() => assets.id),
    /** Base64 thumbhash of the preview. */
    thumbhash: text('thumbhash'),
    error: jsonb('error'),
    finishedAt: timestamptz('finished_at'),
  },
  (table) => [
    primaryKey({ columns: [table.generationId, table.slot] }),
    index('generation_outputs_asset').on(table.assetId),
    index('generation_outputs_preview_asset').on(table.previewAssetId),
  ],
);
