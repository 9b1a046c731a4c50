import { createJobsDeps } from '@darkroom/jobs/deps';
import { createFunctions } from '@darkroom/jobs/functions';
import { serve } from 'inngest/next';
import type { NextRequest } from 'next/server';

export const dynamic = 'force-dynamic';
/** As long as the hosts of serverless functions allow: one step may wait for a model. */
export const maxDuration = 300;

let handlers: ReturnType<typeof serve> | undefined;

/** Opened with the first call, so that a build needs no database. */
function getHandlers() {
  if (!handlers) {
    const { deps } = createJobsDeps();
    handlers = serve({ client: deps.client, functions: createFunctions(deps) });
  }
  return handlers;
}

type Method = 'GET' | 'POST' | 'PUT';

/** Without a signing key whoever calls could run steps as he likes: then the worker alone has the functions. */
function serveIn(method: Method) {
  return (request: NextRequest, context: unknown) => {
    const { NODE_ENV, INNGEST_SIGNING_KEY } = process.env;
    if (NODE_ENV === 'production' && !INNGEST_SIGNING_KEY) return new Response(null, { status: 404 });
    return getHandlers()[method](request, context);
  };
}

export const GET = serveIn('GET');
export const POST = serveIn('POST');
export const PUT = serveIn('PUT');
