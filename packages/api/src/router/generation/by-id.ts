import { TRPCError } from '@trpc/server';
import { generationProcedure } from '../../trpc';
import { generationView } from '../../view/generation-view';

export const byId = generationProcedure.output(generationView).query(() => {
  throw new TRPCError({ code: 'NOT_IMPLEMENTED' });
});
