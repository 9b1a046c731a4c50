import { TRPCError } from '@trpc/server';
import { ownerProcedure } from '../../trpc';
import { uploadIdsInput, uploadsOutput } from './schemas';

export const byIds = ownerProcedure
  .input(uploadIdsInput)
  .output(uploadsOutput)
  .query(() => {
    throw new TRPCError({ code: 'NOT_IMPLEMENTED' });
  });
