import { maxPictureBytes } from '@darkroom/pictures/limits';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { actorOf } from '../actor-of';
import type { Deps } from '../deps';
import { appRouter } from '../router';
import { getServer } from '../server';
import { createInnerContext } from '../trpc';
import { limitBody } from './limit-body';
import { retryAfterSeconds } from './retry-after';

const maxJsonBytes = 1024 * 1024;
// The picture and the form around it.
const maxFormBytes = maxPictureBytes + 64 * 1024;
const maxBatchSize = 20;

/** Answers `/api/trpc/*`. */
export function handleTrpc(request: Request, deps: Deps = getServer()): Promise<Response> {
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    router: appRouter,
    req: limited(request),
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

function limited(request: Request): Request {
  const isForm = request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false;
  return isForm
    ? limitBody(request, {
        maxBytes: maxFormBytes,
        message: 'This picture is larger than 20 MB. Please send a smaller one.',
      })
    : limitBody(request, { maxBytes: maxJsonBytes, message: 'This request is larger than 1 MB.' });
}
