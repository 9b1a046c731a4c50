import { Refusal } from '../error/refusal';
import type { ByteBudget } from './byte-budget';
import { createPartCounter } from './count-parts';

// Drain limit: large enough for a phone video sent by mistake.
const maxDrainedBytes = 256 * 1024 * 1024;

// A picture, and the few fields that a form may add.
const maxParts = 16;
const tooManyParts = 'This form has too many parts. Send the picture alone.';

const busy = 'Too much is being sent to us right now. Please try again in a moment.';

interface BodyLimits {
  maxBytes: number;
  /** The sentence for a body that is longer. */
  message: string;
  /** Holds the body's bytes until `release`. */
  budget: ByteBudget;
}

/**
 * The same request. Its body fails with PAYLOAD_TOO_LARGE when it is longer than `maxBytes` or has too many parts, and with
 * SERVICE_UNAVAILABLE when the bodies of all requests together are too large. Call `release` when the request is answered.
 */
export function limitBody(
  request: Request,
  { maxBytes, message, budget }: BodyLimits,
): { request: Request; release: () => void } {
  if (!request.body) return { request, release: () => {} };
  const reader = request.body.getReader();
  const declaredBytes = Number(request.headers.get('content-length') ?? 0);
  const countParts = createPartCounter(request.headers.get('content-type'));
  let heldBytes = 0;
  const refuse = (controller: ReadableStreamDefaultController<Uint8Array>, refusal: Refusal) => {
    controller.error(refusal);
    // The sender may leave at any time.
    drain(reader).catch(() => {});
  };
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      if (declaredBytes > maxBytes) refuse(controller, tooLarge(message));
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) return controller.close();
      const { byteLength } = value;
      if (heldBytes + byteLength > maxBytes) return refuse(controller, tooLarge(message));
      // The marker after the last part counts as well.
      if (countParts && countParts(value) > maxParts + 1) return refuse(controller, tooLarge(tooManyParts));
      if (!budget.take(byteLength)) {
        return refuse(controller, new Refusal({ code: 'SERVICE_UNAVAILABLE', message: busy }));
      }
      heldBytes += byteLength;
      controller.enqueue(value);
    },
  });
  const release = () => {
    budget.give(heldBytes);
    heldBytes = 0;
  };
  // Built from its parts: a framework may pass a proxy of a request, which cannot be copied.
  const { url, method, headers, signal } = request;
  return { request: new Request(url, { method, headers, signal, body, duplex: 'half' }), release };
}

const tooLarge = (message: string) => new Refusal({ code: 'PAYLOAD_TOO_LARGE', message });

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
