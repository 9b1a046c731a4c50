import { serveSite } from '@darkroom/api/http/serve-site';

export async function GET(
  request: Request,
  { params }: RouteContext<'/sites/[generationId]/[slot]/[[...path]]'>,
) {
  const { generationId, slot, path } = await params;
  return serveSite(request, generationId, slot, path);
}
