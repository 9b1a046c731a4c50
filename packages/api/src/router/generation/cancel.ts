import { getGenerationSummary } from '@darkroom/db/generation/get-generation-summary';
import { requestCancel } from '@darkroom/db/generation/request-cancel';
import { cancelRun } from '../../cancel-run';
import { generationProcedure } from '../../trpc';
import { generationSummary } from '../../view/generation-view';
import { summaryOf } from '../../view/summary-of';

export const cancel = generationProcedure
  .output(generationSummary)
  .mutation(async ({ ctx, input: { id } }) => {
    const { db, ownerId } = ctx;
    await requestCancel(db, { id, ownerId });
    cancelRun(ctx, id);
    return summaryOf(await getGenerationSummary(db, { id, ownerId }));
  });
