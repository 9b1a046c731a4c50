import { initTRPC, TRPCError } from '@trpc/server';
import superjson from 'superjson';
import { z } from 'zod';
import { fieldsOf } from './fields-of';

// 1. CONTEXT
export interface Context {
  ownerId: string;
}

// 2. INIT
const t = initTRPC.context<Context>().create({
  transformer: superjson,
  errorFormatter({ shape, error }) {
    const fields = error.cause instanceof z.ZodError ? fieldsOf(error.cause) : {};
    return {
      ...shape,
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus, path: shape.data.path, fields },
    };
  },
});

export const { router, createCallerFactory } = t;

// 3. MIDDLEWARE

// 4. PROCEDURES
export const publicProcedure = t.procedure;

/** Acts for the context's owner: every verb below it is given `ctx.ownerId` and finds nothing of anyone else. */
export const ownerProcedure = publicProcedure;

/** Of one generation, named by `id`. An id that cannot be one is as unknown as one that is not there. */
export const generationProcedure = ownerProcedure
  .input(z.object({ id: z.string() }))
  .use(({ next, input }) => {
    if (!z.uuid().safeParse(input.id).success) throw new TRPCError({ code: 'NOT_FOUND' });
    return next();
  });
