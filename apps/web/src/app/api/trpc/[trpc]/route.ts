import { handleTrpc } from '@darkroom/api/http/handle-trpc';
import { getServer } from '@darkroom/api/server';
import { after } from 'next/server';

export const dynamic = 'force-dynamic';

// Serverless hosts freeze a process after its answer. `after` keeps it running until the deferred work is done.
const handle = (request: Request) => handleTrpc(request, { ...getServer(), defer: after });

export { handle as GET, handle as POST };
