import type { Asset } from '@darkroom/db/asset/asset';
import type { Storage } from '@darkroom/storage/storage';

/** The stored bytes, or 304 if the reader has them. */
export async function answerAsset(
  request: Request,
  { asset, storage, headers }: { asset: Asset; storage: Storage; headers: Record<string, string> },
): Promise<Response> {
  const etag = `"${asset.sha256}"`;
  const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
  if (known.some((tag) => tag.replace(/^W\//, '') === etag)) {
    return new Response(null, { status: 304, headers: { ...headers, etag } });
  }
  const { stream, sizeBytes } = await storage.stream(asset.storageKey);
  const contentType = asset.mime === 'text/html' ? 'text/html; charset=utf-8' : asset.mime;
  return new Response(stream, {
    headers: { ...headers, etag, 'content-type': contentType, 'content-length': String(sizeBytes) },
  });
}
