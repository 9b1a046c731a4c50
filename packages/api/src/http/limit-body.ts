import { Refusal } from '../error/refusal';

// Enough for a phone's film that was sent in place of a photo; who sends more is cut off.
const maxDrainedBytes = 256 * 1024 * 1024;

/** The same request, whose body fails with PAYLOAD_TOO_LARGE when it is longer than `maxBytes`. */
export function limitBody(
  request: Request,
  { maxBytes, message }: { maxBytes: number; message: string },
): Request {
  if (!request.body) return request;
  const reader = request.body.getReader();
  const declaredBytes = Number(request.headers.get('content-length') ?? 0);
  let receivedBytes = 0;
  const refuse = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    controller.error(new Refusal({ code: 'PAYLOAD_TOO_LARGE', message }));
    // The sender went away, as it may.
    drain(reader).catch(() => {});
  };
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      if (declaredBytes > maxBytes) refuse(controller);
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) return controller.close();
      receivedBytes += value.byteLength;
      return receivedBytes > maxBytes ? refuse(controller) : controller.enqueue(value);
    },
  });
  // From its parts: a framework may hand on a stand-in for a request, which can't be copied.
  const { url, method, headers, signal } = request;
  return new Request(url, { method, headers, signal, body, duplex: 'half' });
}

/**
 * Reads the rest and drops it. Left unread, it would block the connection for the next request; canceled, Node's
 * adapter would throw outside of every handler when the next piece arrives.
 */
async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  let drainedBytes = 0;
  while (drainedBytes < maxDrainedBytes) {
    const { done, value } = await reader.read();
    if (done) return;
    drainedBytes += value.byteLength;
  }
}
