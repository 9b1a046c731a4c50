import { maxPictureBytes } from '@darkroom/pictures/limits';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { actorOf } from '../actor-of';
import type { Deps } from '../deps';
import { appRouter } from '../router';
import { getServer } from '../server';
import { createInnerContext } from '../trpc';
import { createByteBudget } from './byte-budget';
import { limitBody } from './limit-body';
import { retryAfterSeconds } from './retry-after';

const maxJsonBytes = 1024 * 1024;
// The picture and the form around it.
const maxFormBytes = maxPictureBytes + 64 * 1024;
const maxBatchSize = 20;
// A parser holds a form about three times. Other bodies are small, but a crowd of them must not wait behind forms.
const forms = createByteBudget(128 * 1024 * 1024);
const others = createByteBudget(64 * 1024 * 1024);

/** Answers `/api/trpc/*`. */
export async function handleTrpc(request: Request, deps: Deps = getServer()): Promise<Response> {
  const limited = limit(request);
  try {
    return await answer(limited.request, deps);
  } finally {
    limited.release();
  }
}

function answer(request: Request, deps: Deps): Promise<Response> {
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    router: appRouter,
    req: request,
    maxBatchSize,
    createContext: () => createInnerContext({ deps, actor: actorOf(request) }),
    responseMeta({ errors }) {
      const headers = new Headers({ 'cache-control': 'no-store' });
      if (errors.some(({ code }) => code === 'SERVICE_UNAVAILABLE'))
        headers.set('retry-after', retryAfterSeconds);
      return { headers };
    },
    onError({ error, path, type }) {
      if (error.code === 'INTERNAL_SERVER_ERROR' || error.code === 'SERVICE_UNAVAILABLE') {
        deps.log.error({ err: error.cause ?? error, path, type }, 'a procedure failed');
      }
    },
  });
}

function limit(request: Request) {
  const isForm = request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false;
  return isForm
    ? limitBody(request, {
        maxBytes: maxFormBytes,
        message: 'This picture is larger than 20 MB. Please send a smaller one.',
        budget: forms,
      })
    : limitBody(request, {
        maxBytes: maxJsonBytes,
        message: 'This request is larger than 1 MB.',
        budget: others,
      });
}
