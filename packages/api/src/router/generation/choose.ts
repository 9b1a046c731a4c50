import { TRPCError } from '@trpc/server';
import { generationProcedure } from '../../trpc';
import { generationSummary } from '../../view/generation-view';
import { chooseInput } from './schemas';

export const choose = generationProcedure
  .input(chooseInput)
  .output(generationSummary)
  .mutation(() => {
    throw new TRPCError({ code: 'NOT_IMPLEMENTED' });
  });
