import { serveAsset } from '@darkroom/api/http/serve-asset';

export async function GET(request: Request, { params }: RouteContext<'/assets/[id]'>) {
  return serveAsset(request, (await params).id);
}
