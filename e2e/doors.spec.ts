import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { submitAndWait } from './support/generations';

const workerUrl = () => process.env.DARKROOM_WORKER_URL ?? '';
const engineUrl = () => process.env.DARKROOM_ENGINE_URL ?? '';
const call = {
  ctx: { run_id: 'x', attempt: 0, stack: { stack: [], current: 0 } },
  event: { name: 'generation/requested', data: { generationId: 'x', ownerId: 'x', attempt: 1, key: 'x' } },
  events: [],
  steps: {},
  version: -1,
};

test('nobody but the engine calls the functions', async ({ request }) => {
  const paths = ['run-generation', 'purge-generations', 'sweep-generations'].map(
    (name) => `/api/inngest?fnId=darkroom-${name}&stepId=step`,
  );
  for (const path of paths) {
    for (const method of ['POST', 'PUT']) {
      const options = { method, data: JSON.stringify(call), headers: { 'content-type': 'text/plain' } };
      expect((await request.fetch(workerUrl() + path, options)).status()).toBe(401);
    }
  }
  expect((await request.get(`${workerUrl()}/api/inngest`)).status()).toBe(401);
});

test('nobody without the key reads the engine or sends it events', async ({ request }) => {
  for (const path of ['/v1/events', '/dev'])
    expect((await request.get(engineUrl() + path)).status()).toBe(401);
  const event = { name: 'generation/requested', data: call.event.data };
  expect((await request.post(`${engineUrl()}/e/any`, { data: event })).status()).toBe(401);
  expect((await request.post(`${engineUrl()}/fn/register`, { data: {} })).status()).toBe(401);
});

test('a page of another site reaches neither', async ({ page, request }) => {
  const site = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end('<h1>A site</h1>'),
  );
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const { port } = site.address() as AddressInfo;
  const statuses: number[] = [];
  page.on(
    'response',
    (response) => void (response.request().method() === 'POST' && statuses.push(response.status())),
  );
  await page.goto(`http://localhost:${port}`);
  for (const address of [
    `${workerUrl()}/api/inngest?fnId=darkroom-purge-generations&stepId=step`,
    `${engineUrl()}/e/any`,
  ]) {
    await page.evaluate(
      ([url, body]) => fetch(url, { method: 'POST', mode: 'no-cors', body }).then(() => null),
      [address, JSON.stringify(call)] as const,
    );
  }
  expect(statuses).toEqual([401, 401]);
  site.close();
  site.closeAllConnections();
  // What is allowed goes on all the same.
  await submitAndWait(request, { kind: 'image', input: { prompt: 'A locked door' } });
});
