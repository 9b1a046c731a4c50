import { deleteGeneration as hideGeneration } from '@darkroom/db/generation/delete-generation';
import { getGenerationSummary } from '@darkroom/db/generation/get-generation-summary';
import { generationProcedure } from '../../trpc';
import { generationSummary } from '../../view/generation-view';
import { summaryOf } from '../../view/summary-of';

/** Answers with what was deleted, so that it can be offered back; `restore` undoes it. */
export const deleteGeneration = generationProcedure
  .output(generationSummary)
  .mutation(async ({ ctx: { db, ownerId }, input: { id } }) => {
    const details = await getGenerationSummary(db, { id, ownerId });
    await hideGeneration(db, { id, ownerId });
    return summaryOf(details);
  });
