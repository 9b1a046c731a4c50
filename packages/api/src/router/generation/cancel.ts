import { getGenerationSummary } from '@darkroom/db/generation/get-generation-summary';
import { requestCancel } from '@darkroom/db/generation/request-cancel';
import type { Deps } from '../../deps';
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

/** Asks the engine to start no further step. Should it not hear, the running step reads the request in the database. */
function cancelRun({ jobs, log, defer }: Pick<Deps, 'jobs' | 'log' | 'defer'>, generationId: string): void {
  defer(
    jobs.cancelRequested({ generationId }).catch((error: unknown) => {
      log.warn({ err: error, generationId }, 'the engine was not told of a cancel request');
    }),
  );
}
