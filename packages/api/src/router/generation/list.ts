import { ownerProcedure } from '../../trpc';
import { summaryOf } from '../../view/summary-of';
import { listPage } from './list-page';
import { listInput, listOutput } from './schemas';

export const list = ownerProcedure
  .input(listInput)
  .output(listOutput)
  .query(async ({ ctx: { db, ownerId }, input }) => {
    const { items, nextCursor } = await listPage(db, { ...input, ownerId });
    return { items: items.map(summaryOf), nextCursor };
  });
