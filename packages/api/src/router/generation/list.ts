import { TRPCError } from '@trpc/server';
import { ownerProcedure } from '../../trpc';
import { listInput, listOutput } from './schemas';

export const list = ownerProcedure
  .input(listInput)
  .output(listOutput)
  .query(() => {
    throw new TRPCError({ code: 'NOT_IMPLEMENTED' });
  });
