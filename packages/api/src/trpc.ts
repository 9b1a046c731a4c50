import { initTRPC, TRPCError } from '@trpc/server';
import { NotFoundError } from '@darkroom/db/errors';
import { isId } from '@darkroom/db/new-id';
import superjson from 'superjson';
import { z } from 'zod';
import type { Actor } from './actor-of';
import type { Deps } from './deps';
import { errorText } from './error/error-text';
import { toTrpcError } from './error/to-trpc-error';

// 1. CONTEXT
export function createInnerContext({ deps, actor }: { deps: Deps; actor: Actor | null }) {
  return { ...deps, actor };
}

export type Context = ReturnType<typeof createInnerContext>;

// 2. INIT
const pingIntervalMs = 5_000;

const t = initTRPC.context<Context>().create({
  transformer: superjson,
  sse: {
    ping: { enabled: true, intervalMs: pingIntervalMs },
    client: { reconnectAfterInactivityMs: 3 * pingIntervalMs },
  },
  errorFormatter({ shape, error }) {
    const { code, httpStatus, path } = shape.data;
    const { message, fields } = errorText(error);
    return { ...shape, message, data: { code, httpStatus, path, fields } };
  },
});

export const { router, createCallerFactory } = t;

// 3. MIDDLEWARE
const mapErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw toTrpcError(result.error);
  return result;
});

const requireOwner = t.middleware(({ ctx, next }) => {
  if (!ctx.actor) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Please sign in first.' });
  return next({ ctx: { ownerId: ctx.actor.ownerId } });
});

// 4. PROCEDURES
export const publicProcedure = t.procedure.use(mapErrors);

/** Acts for `ctx.ownerId`: a verb that is given it finds nothing of anyone else. */
export const ownerProcedure = publicProcedure.use(requireOwner);

/** Of one generation of the owner, named by `id`. An id that cannot be one is as unknown as one that is not there. */
export const generationProcedure = ownerProcedure
  .input(z.object({ id: z.string('Say which generation: the id is missing.') }))
  .use(({ input, next }) => {
    if (!isId(input.id)) throw new NotFoundError('generation');
    return next();
  });
