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

export const GET = (request: NextRequest, context: unknown) => getHandlers().GET(request, context);
export const POST = (request: NextRequest, context: unknown) => getHandlers().POST(request, context);
export const PUT = (request: NextRequest, context: unknown) => getHandlers().PUT(request, context);
