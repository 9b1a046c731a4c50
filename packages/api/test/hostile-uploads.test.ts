import { bombs, makeNoise } from '@darkroom/pictures/testing/odd-pictures';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { takeTurn } from '../src/upload/take-turn';
import { createHarness, type Harness } from './harness';
import { startHttpServer } from './http-server';

const answer = z.union([
  z.object({ result: z.object({ data: z.object({ json: z.object({ path: z.string() }) }) }) }),
  z.object({ error: z.object({ json: z.object({ message: z.string() }) }) }),
]);

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

async function upload(bytes: Uint8Array) {
  const form = new FormData();
  form.append('file', new File([new Uint8Array(bytes)], 'picture'));
  const response = await fetch(`${server.url}/api/trpc/upload.create`, { method: 'POST', body: form });
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: answer.parse(await response.json()),
  };
}

const health = async () => (await fetch(`${server.url}/api/health`)).status;
const sentenceOf = ({ body }: Awaited<ReturnType<typeof upload>>): string =>
  'error' in body ? body.error.json.message : '';

it.each([
  ['tiny parts', 'x', 300_000],
  ['a quoted boundary', '"a b"', 100],
])('refuses a form of %s before it is parsed', async (_, boundary, count) => {
  const marker = boundary.replaceAll('"', '');
  const part = `--${marker}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n`;
  const response = await fetch(`${server.url}/api/trpc/upload.create`, {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: `${part.repeat(count)}--${marker}--\r\n`,
  });
  expect(response.status).toBe(413);
  expect(await response.text()).toContain('too many parts');
});

it('refuses a picture with an endless edge before it is decoded', async () => {
  const tall = await upload(bombs.tall());
  const wide = await upload(bombs.wide());
  expect([tall.status, wide.status]).toEqual([400, 400]);
  expect(sentenceOf(tall)).toContain('49,000,000 pixels tall');
  expect(sentenceOf(wide)).toContain('49,000,000 pixels wide');
});

it('answers other requests in bounded memory while it reads costly pictures', async () => {
  const photo = await upload(await makeNoise().jpeg().toBuffer());
  if (!('result' in photo.body)) throw new Error(sentenceOf(photo));
  const { path } = photo.body.result.data.json;
  const bytes = bombs.interlaced();
  let pending = 4;
  const uploads = Array.from({ length: 4 }, () => upload(bytes).finally(() => (pending -= 1)));

  const before = process.memoryUsage.rss();
  for (let index = 0; index < 5; index += 1) {
    expect(await health()).toBe(200);
    expect((await fetch(server.url + path)).status).toBe(200);
  }
  expect(pending).toBe(4);
  expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024);

  const answers = await Promise.all(uploads);
  // Accepted, or refused with a sentence on a slow machine.
  expect(answers.every(({ status }) => status === 200 || status === 400)).toBe(true);
});

it('asks the sender to try again when too many pictures wait', async () => {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  const turns = Array.from({ length: 24 }, () => takeTurn(() => promise));
  const picture = await makeNoise().jpeg().toBuffer();

  const turnedAway = await upload(picture);
  expect(turnedAway).toMatchObject({ status: 503, retryAfter: expect.stringMatching(/^\d+$/) });
  expect(sentenceOf(turnedAway)).toContain('Please try again in a moment.');

  resolve();
  await Promise.all(turns);
  expect((await upload(picture)).status).toBe(200);
});
