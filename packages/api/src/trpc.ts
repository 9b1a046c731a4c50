import { initTRPC } from '@trpc/server';
import { NotFoundError } from '@darkroom/db/errors';
import { isId } from '@darkroom/db/new-id';
import { z } from 'zod';
import type { Actor } from './actor-of';
import type { Deps } from './deps';
import { errorText } from './error/error-text';
import { Refusal } from './error/refusal';
import { sentenceOf } from './error/sentence-of';
import { toTrpcError } from './error/to-trpc-error';
import { storableText } from './storable-text';
import { transformer } from './transformer';

// 1. CONTEXT
export function createInnerContext({ deps, actor }: { deps: Deps; actor: Actor | null }) {
  return { ...deps, actor };
}

export type Context = ReturnType<typeof createInnerContext>;

// 2. INIT
// The sentences of schemas that have none: the library's own would leave with the answers.
z.config({ customError: sentenceOf });

const pingIntervalMs = 5_000;

const t = initTRPC.context<Context>().create({
  transformer,
  sse: {
    ping: { enabled: true, intervalMs: pingIntervalMs },
    // A page whose stream is silent for longer asks by itself until it speaks again.
    client: { reconnectAfterInactivityMs: 2 * pingIntervalMs },
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
  if (!ctx.actor) throw new Refusal({ code: 'UNAUTHORIZED', message: 'Please sign in first.' });
  return next({ ctx: { ownerId: ctx.actor.ownerId } });
});

// 4. PROCEDURES
export const publicProcedure = t.procedure.use(mapErrors);

/** Acts for `ctx.ownerId`: a verb that is given it finds nothing of anyone else. */
export const ownerProcedure = publicProcedure.use(requireOwner);

/** Of one generation of the owner, named by `id`. An id that cannot be one is as unknown as one that is not there. */
export const generationProcedure = ownerProcedure
  .input(z.object({ id: storableText('Say which generation: the id is missing.') }))
  .use(({ input, next }) => {
    if (!isId(input.id)) throw new NotFoundError('generation');
    return next();
  });
