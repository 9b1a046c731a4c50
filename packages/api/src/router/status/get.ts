import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { publicProcedure } from '../../trpc';

/** The providers that answer now, in the order in which they are tried. */
const statusView = z.object({ text: z.array(z.string()), image: z.array(z.string()), isSample: z.boolean() });

export const get = publicProcedure.output(statusView).query(() => {
  throw new TRPCError({ code: 'NOT_IMPLEMENTED' });
});
