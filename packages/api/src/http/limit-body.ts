import { Refusal } from '../error/refusal';
import { createPartCounter } from './count-parts';

// Drain limit: large enough for a phone video sent by mistake.
const maxDrainedBytes = 256 * 1024 * 1024;

// A picture, and the few fields that a form may add.
const maxParts = 16;
const tooManyParts = 'This form has too many parts. Send the picture alone.';

/** The same request. Its body fails with PAYLOAD_TOO_LARGE when it is longer than `maxBytes` or has too many parts. */
export function limitBody(
  request: Request,
  { maxBytes, message }: { maxBytes: number; message: string },
): Request {
  if (!request.body) return request;
  const reader = request.body.getReader();
  const declaredBytes = Number(request.headers.get('content-length') ?? 0);
  const countParts = createPartCounter(request.headers.get('content-type'));
  let receivedBytes = 0;
  const refuse = (controller: ReadableStreamDefaultController<Uint8Array>, sentence = message) => {
    controller.error(new Refusal({ code: 'PAYLOAD_TOO_LARGE', message: sentence }));
    // The sender may leave at any time.
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
      if (receivedBytes > maxBytes) return refuse(controller);
      // The marker after the last part counts as well.
      if (countParts && countParts(value) > maxParts + 1) return refuse(controller, tooManyParts);
      controller.enqueue(value);
    },
  });
  // Built from its parts: a framework may pass a proxy of a request, which cannot be copied.
  const { url, method, headers, signal } = request;
  return new Request(url, { method, headers, signal, body, duplex: 'half' });
}

/**
 * Reads the rest and drops it. Unread, it would block the connection for the next request. Canceled, it would make Node's
 * adapter throw outside of every handler when the next chunk arrives.
 */
async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  let drainedBytes = 0;
  while (drainedBytes < maxDrainedBytes) {
    const { done, value } = await reader.read();
    if (done) return;
    drainedBytes += value.byteLength;
  }
}
