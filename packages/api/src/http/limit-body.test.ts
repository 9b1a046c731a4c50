import { expect, it } from 'vitest';
import { createByteBudget } from './byte-budget';
import { limitBody } from './limit-body';

const headers = { 'content-type': 'multipart/form-data; boundary=line' };
const part = '--line\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n';

/** A form that is sent one part a chunk. */
function formOf(partCount: number): Request {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      if (sent <= partCount) controller.enqueue(new TextEncoder().encode(part));
      else controller.close();
    },
  });
  return new Request('http://localhost/', { method: 'POST', headers, body, duplex: 'half' });
}

/** How many chunks reach the parser, and the error that ends the body. */
async function read(request: Request) {
  const limits = { maxBytes: 1024 * 1024, message: 'Too large.', budget: createByteBudget(2 ** 30) };
  const reader = limitBody(request, limits).request.body!.getReader();
  let count = 0;
  try {
    while (!(await reader.read()).done) count += 1;
    return { count, error: null };
  } catch (error) {
    return { count, error };
  }
}

it('lets a form of a picture and a few fields through', async () => {
  expect(await read(formOf(16))).toEqual({ count: 16, error: null });
});

it('ends a form of many parts before the parser gets them', async () => {
  const { count, error } = await read(formOf(5000));
  expect(count).toBeLessThanOrEqual(17);
  expect(error).toMatchObject({
    code: 'PAYLOAD_TOO_LARGE',
    message: expect.stringContaining('too many parts'),
  });
});

it('ends a body that is too long', async () => {
  const body = new Uint8Array(2 * 1024 * 1024);
  const { error } = await read(new Request('http://localhost/', { method: 'POST', body }));
  expect(error).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', message: 'Too large.' });
});

it('ends a body for which all requests together leave no room, until one of them is answered', async () => {
  const limits = { maxBytes: 1024, message: 'Too large.', budget: createByteBudget(1500) };
  const send = () =>
    limitBody(new Request('http://localhost/', { method: 'POST', body: new Uint8Array(1000) }), limits);
  const first = send();
  expect((await first.request.arrayBuffer()).byteLength).toBe(1000);
  const second = send();
  await expect(second.request.arrayBuffer()).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  second.release();
  first.release();
  first.release();
  expect((await send().request.arrayBuffer()).byteLength).toBe(1000);
  await expect(send().request.arrayBuffer()).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
});
