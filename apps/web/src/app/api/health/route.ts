import { handleHealth } from '@darkroom/api/http/handle-health';

export const dynamic = 'force-dynamic';

export const GET = (request: Request) => handleHealth(request);
