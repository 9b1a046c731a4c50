import { getGenerationSummary } from '@darkroom/db/generation/get-generation-summary';
import { restoreGeneration } from '@darkroom/db/generation/restore-generation';
import { generationProcedure } from '../../trpc';
import { generationSummary } from '../../view/generation-view';
import { summaryOf } from '../../view/summary-of';

export const restore = generationProcedure
  .output(generationSummary)
  .mutation(async ({ ctx: { db, ownerId }, input: { id } }) => {
    await restoreGeneration(db, { id, ownerId });
    return summaryOf(await getGenerationSummary(db, { id, ownerId }));
  });
