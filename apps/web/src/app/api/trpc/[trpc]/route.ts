import { handleTrpc } from '@darkroom/api/http/handle-trpc';
import { getServer } from '@darkroom/api/server';
import { after } from 'next/server';

export const dynamic = 'force-dynamic';

// Where a process is frozen after its answer, Next keeps it awake for what was put off.
const handle = (request: Request) => handleTrpc(request, { ...getServer(), defer: after });

export { handle as GET, handle as POST };
