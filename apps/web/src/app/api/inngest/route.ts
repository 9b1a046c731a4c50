import { createJobsDeps } from '@darkroom/jobs/deps';
import { servedFunctions } from '@darkroom/jobs/serve-functions';
import { serve } from 'inngest/next';
import type { NextRequest } from 'next/server';
import { z } from 'zod';

export const dynamic = 'force-dynamic';
/** As long as the hosts of serverless functions allow: one step may wait for a model. */
export const maxDuration = 300;

const introspected = z.object({ authentication_succeeded: z.literal(true) });

let handlers: ReturnType<typeof serve> | undefined;

/** Opened with the first call, so that a build needs no database. */
function getHandlers(origin: string) {
  if (!handlers) {
    const { deps } = createJobsDeps();
    handlers = serve(servedFunctions(deps, origin));
  }
  return handlers;
}

type Method = 'GET' | 'POST' | 'PUT';

/** Who calls unsigned could run steps as he likes, and learn how they are set up: outside of development nobody may. */
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

// To a wrong signature the SDK still tells how many functions there are, and which keys.
async function isForTheEngine(introspection: Response): Promise<boolean> {
  if (process.env.NODE_ENV === 'development') return true;
  return introspected.safeParse(await introspection.clone().json()).success;
}

/**
 * Where the engine is told to call, which no request has a say in. Null where this app serves no functions: without a
 * signing key, and in the SDK's development mode, which looks at no signature.
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
