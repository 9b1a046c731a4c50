import { TRPCError } from '@trpc/server';

/** The same request, whose body fails with PAYLOAD_TOO_LARGE when it is longer than `maxBytes`. */
export function limitBody(
  request: Request,
  { maxBytes, message }: { maxBytes: number; message: string },
): Request {
  if (!request.body) return request;
  const tooLarge = () => new TRPCError({ code: 'PAYLOAD_TOO_LARGE', message });
  const declaredBytes = Number(request.headers.get('content-length') ?? 0);
  const body = declaredBytes > maxBytes ? failing(tooLarge) : counted(request.body, { maxBytes, tooLarge });
  return new Request(request, { body, duplex: 'half' });
}

type Failure = () => TRPCError;

function failing(tooLarge: Failure): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.error(tooLarge()) });
}

function counted(
  source: ReadableStream<Uint8Array>,
  { maxBytes, tooLarge }: { maxBytes: number; tooLarge: Failure },
): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  let receivedBytes = 0;
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) return controller.close();
      receivedBytes += value.byteLength;
      if (receivedBytes <= maxBytes) return controller.enqueue(value);
      controller.error(tooLarge());
      return drain(reader);
    },
  });
}

// Canceled instead, Node's adapter would throw outside of every handler when the next chunk arrives.
async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  let isDone = false;
  while (!isDone) ({ done: isDone } = await reader.read());
}
