import { TRPCError } from '@trpc/server';
import { generationProcedure } from '../../trpc';
import { eventsInput, eventsOutput } from './schemas';

export const events = generationProcedure
  .input(eventsInput)
  .output(eventsOutput)
  .query(() => {
    throw new TRPCError({ code: 'NOT_IMPLEMENTED' });
  });
