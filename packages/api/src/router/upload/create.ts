import { TRPCError } from '@trpc/server';
import { ownerProcedure } from '../../trpc';
import { uploadView } from '../../view/upload-view';
import { createUploadInput } from './schemas';

export const create = ownerProcedure
  .input(createUploadInput)
  .output(uploadView)
  .mutation(() => {
    throw new TRPCError({ code: 'NOT_IMPLEMENTED' });
  });
