import { createJobsDeps } from '@darkroom/jobs/deps';
import { servedFunctions } from '@darkroom/jobs/serve-functions';
import { serve } from 'inngest/next';
import type { NextRequest } from 'next/server';
import { z } from 'zod';

export const dynamic = 'force-dynamic';
/** The longest time that serverless hosts allow: one step may wait for a model. */
export const maxDuration = 300;

const introspected = z.object({ authentication_succeeded: z.literal(true) });

let handlers: ReturnType<typeof serve> | undefined;

/** Created with the first call, so that a build needs no database. */
function getHandlers(origin: string) {
  if (!handlers) {
    const { deps } = createJobsDeps();
    handlers = serve(servedFunctions(deps, origin));
  }
  return handlers;
}

type Method = 'GET' | 'POST' | 'PUT';

/** An unsigned caller could run steps and read their configuration. Only development allows that. */
function serveIn(method: Method) {
  return async (request: NextRequest, context: unknown) => {
    const origin = registeredOrigin(process.env);
    if (!origin) return new Response(null, { status: 404 });
    if (process.env.NODE_ENV !== 'development' && !request.headers.has('x-inngest-signature')) {
      return new Response(null, { status: 401 });
    }
    const answer = await getHandlers(origin)[method](request, context);
    return method === 'GET' && !(await isForTheEngine(answer)) ? new Response(null, { status: 401 }) : answer;
  };
}

// The SDK answers a wrong signature with the number of functions and with the keys that are set.
async function isForTheEngine(introspection: Response): Promise<boolean> {
  if (process.env.NODE_ENV === 'development') return true;
  return introspected.safeParse(await introspection.clone().json()).success;
}

/**
 * The address that the engine calls; no request can change it. Null if this app serves no functions: without a signing
 * key, and in the SDK's development mode, which ignores signatures.
 */
function registeredOrigin(env: NodeJS.ProcessEnv): string | null {
  const { NODE_ENV, INNGEST_DEV, INNGEST_SIGNING_KEY, INNGEST_SERVE_ORIGIN, PUBLIC_URL, PORT = '3000' } = env;
  if (NODE_ENV === 'development') return INNGEST_SERVE_ORIGIN || PUBLIC_URL || `http://127.0.0.1:${PORT}`;
  const isSigned = Boolean(INNGEST_SIGNING_KEY) && ['', '0', 'false'].includes(INNGEST_DEV ?? '');
  return (isSigned && (INNGEST_SERVE_ORIGIN || PUBLIC_URL)) || null;
}

export const GET = serveIn('GET');
export const POST = serveIn('POST');
export const PUT = serveIn('PUT');
