import { serveDownload } from '@darkroom/api/http/serve-download';

export async function GET(request: Request, { params }: RouteContext<'/downloads/[generationId]'>) {
  return serveDownload(request, (await params).generationId);
}
