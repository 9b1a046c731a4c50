import { chooseSlot } from '@darkroom/db/generation/choose-slot';
import { getGenerationSummary } from '@darkroom/db/generation/get-generation-summary';
import { generationProcedure } from '../../trpc';
import { generationSummary } from '../../view/generation-view';
import { summaryOf } from '../../view/summary-of';
import { chooseInput } from './schemas';

export const choose = generationProcedure
  .input(chooseInput)
  .output(generationSummary)
  .mutation(async ({ ctx: { db, ownerId }, input: { id, slot } }) => {
    await chooseSlot(db, { id, ownerId, slot });
    return summaryOf(await getGenerationSummary(db, { id, ownerId }));
  });
