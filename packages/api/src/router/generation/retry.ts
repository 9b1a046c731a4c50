import { getGenerationSummary } from '@darkroom/db/generation/get-generation-summary';
import { retryGeneration } from '@darkroom/db/generation/retry-generation';
import { sendGeneration } from '../../send-generation';
import { generationProcedure } from '../../trpc';
import { generationSummary } from '../../view/generation-view';
import { summaryOf } from '../../view/summary-of';

export const retry = generationProcedure
  .output(generationSummary)
  .mutation(async ({ ctx, input: { id } }) => {
    const { db, ownerId } = ctx;
    sendGeneration(ctx, await retryGeneration(db, { id, ownerId }));
    return summaryOf(await getGenerationSummary(db, { id, ownerId }));
  });
