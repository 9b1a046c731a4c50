import { serveSite } from '@darkroom/api/http/serve-site';

export async function GET(
  request: Request,
  { params }: RouteContext<'/sites/[generationId]/[slot]/[[...path]]'>,
) {
  return serveSite(request, await params);
}
