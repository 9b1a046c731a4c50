import { chooseSlot } from '@darkroom/db/generation/choose-slot';
import { getGenerationDetails } from '@darkroom/db/generation/get-generation-details';
import { generationProcedure } from '../../trpc';
import { generationSummary } from '../../view/generation-view';
import { summaryOf } from '../../view/summary-of';
import { chooseInput } from './schemas';

export const choose = generationProcedure
  .input(chooseInput)
  .output(generationSummary)
  .mutation(async ({ ctx: { db, ownerId }, input: { id, slot } }) => {
    await chooseSlot(db, { id, ownerId, slot });
    return summaryOf(await getGenerationDetails(db, { id, ownerId }));
  });
