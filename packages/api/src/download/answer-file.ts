import { attachment } from './file-name';

/** A file for download. */
export function answerFile(
  body: ReadableStream<Uint8Array>,
  { fileName, mime }: { fileName: string; mime: string },
): Response {
  return new Response(body, {
    headers: {
      'content-type': mime,
      'content-disposition': attachment(fileName),
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
