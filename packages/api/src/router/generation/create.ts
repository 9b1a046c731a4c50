import { TRPCError } from '@trpc/server';
import { ownerProcedure } from '../../trpc';
import { createInput, createOutput } from './schemas';

export const create = ownerProcedure
  .input(createInput)
  .output(createOutput)
  .mutation(() => {
    throw new TRPCError({ code: 'NOT_IMPLEMENTED' });
  });
