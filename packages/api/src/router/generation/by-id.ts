import { getGenerationDetails } from '@darkroom/db/generation/get-generation-details';
import { generationProcedure } from '../../trpc';
import { generationView } from '../../view/generation-view';
import { viewOf } from '../../view/view-of';

export const byId = generationProcedure
  .output(generationView)
  .query(async ({ ctx: { db, ownerId }, input: { id } }) =>
    viewOf(await getGenerationDetails(db, { id, ownerId })),
  );
