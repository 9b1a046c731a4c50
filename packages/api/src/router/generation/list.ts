import { listGenerations } from '@darkroom/db/generation/list-generations';
import type { GenerationStatus } from '@darkroom/kinds/vocabulary';
import { ownerProcedure } from '../../trpc';
import { summaryOf } from '../../view/summary-of';
import { listInput, listOutput } from './schemas';

const statusesOf = {
  active: ['queued', 'processing'],
  finished: ['succeeded', 'partially_succeeded'],
  failed: ['failed', 'canceled', 'expired'],
} as const satisfies Record<string, readonly GenerationStatus[]>;

export const list = ownerProcedure
  .input(listInput)
  .output(listOutput)
  .query(async ({ ctx: { db, ownerId }, input: { status, ...page } }) => {
    const statuses = status && statusesOf[status];
    const { items, nextCursor } = await listGenerations(db, { ...page, ownerId, statuses });
    return { items: items.map(summaryOf), nextCursor };
  });
