import type { getFetch } from '@trpc/client';

/**
 * A `fetch` that reports the sent share of the body, from 0 to 1, which only XMLHttpRequest knows.
 * Supports only what tRPC's links pass: an address, a method, headers, a body and a signal.
 */
export function fetchWithProgress(onProgress: (progress: number) => void): ReturnType<typeof getFetch> {
  return (address, init) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(init?.method ?? 'GET', addressOf(address));
      new Headers(init?.headers).forEach((value, name) => request.setRequestHeader(name, value));
      request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
        if (lengthComputable) onProgress(loaded / total);
      });
      request.addEventListener('load', () =>
        resolve(
          new Response(request.responseText, {
            status: request.status,
            headers: { 'Content-Type': request.getResponseHeader('Content-Type') ?? 'application/json' },
          }),
        ),
      );
      request.addEventListener('error', () => reject(new TypeError('The network failed.')));
      request.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
      init?.signal?.addEventListener('abort', () => request.abort());
      request.send(bodyOf(init?.body));
    });
}

function addressOf(address: RequestInfo | URL): string | URL {
  return address instanceof Request ? address.url : address;
}

function bodyOf(body: BodyInit | null | undefined): XMLHttpRequestBodyInit | null {
  if (body instanceof ReadableStream) throw new TypeError('A stream has no progress.');
  return body ?? null;
}
