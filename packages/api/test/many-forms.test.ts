import { request } from 'node:http';
import { makeNoise } from '@darkroom/pictures/testing/odd-pictures';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createHarness, type Harness } from './harness';
import { startHttpServer } from './http-server';

let harness: Harness;
let server: Awaited<ReturnType<typeof startHttpServer>>;
beforeAll(async () => {
  harness = await createHarness();
  server = await startHttpServer(harness.deps);
});
afterAll(async () => {
  await server.close();
  await harness.close();
});

/** Sends the beginning of a form that is announced as longer. */
function startForm(byteLength: number) {
  const form = request(`${server.url}/api/trpc/upload.create`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=line', 'content-length': byteLength + 1024 },
  });
  // The test ends the connection.
  form.on('error', () => {});
  form.write('--line\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n');
  form.write(new Uint8Array(byteLength));
  return form;
}

it('holds a bounded part of many forms that never end', async () => {
  const refused: string[] = [];
  const forms = Array.from({ length: 12 }, () => startForm(19 * 1024 * 1024));
  for (const form of forms) {
    form.on('response', (response) => {
      refused.push(`${response.statusCode} ${response.headers['retry-after']}`);
      response.resume();
    });
  }
  await vi.waitUntil(() => refused.length >= 2, { timeout: 30_000 });
  for (const form of forms) form.destroy();

  expect(new Set(refused)).toEqual(new Set(['503 2']));
  const picture = new FormData();
  picture.append('file', new File([await makeNoise().jpeg().toBuffer()], 'picture'));
  const upload = () => fetch(`${server.url}/api/trpc/upload.create`, { method: 'POST', body: picture });
  await vi.waitUntil(async () => (await upload()).status === 200, { timeout: 30_000 });
});
