import { TRPCError } from '@trpc/server';
import { generationProcedure } from '../../trpc';
import { generationSummary } from '../../view/generation-view';

export const deleteGeneration = generationProcedure.output(generationSummary).mutation(() => {
  throw new TRPCError({ code: 'NOT_IMPLEMENTED' });
});
