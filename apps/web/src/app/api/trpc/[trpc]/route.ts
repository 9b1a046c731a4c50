import { handleTrpc } from '@darkroom/api/http/handle-trpc';

export const dynamic = 'force-dynamic';

const handle = (request: Request) => handleTrpc(request);

export { handle as GET, handle as POST };
