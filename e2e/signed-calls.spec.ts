import { expect, test } from '@playwright/test';

const workerUrl = () => process.env.DARKROOM_WORKER_URL ?? '';
const engineUrl = () => process.env.DARKROOM_ENGINE_URL ?? '';
const call = {
  ctx: { run_id: 'x', attempt: 0, stack: { stack: [], current: 0 } },
  event: { name: 'generation/requested', data: { generationId: 'x', ownerId: 'x', attempt: 1, key: 'x' } },
  events: [],
  steps: {},
  version: -1,
};

test('only the engine can call the functions', async ({ request }) => {
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

test('only a caller with the key can read the engine or send it events', async ({ request }) => {
  for (const path of ['/v1/events', '/dev'])
    expect((await request.get(engineUrl() + path)).status()).toBe(401);
  const event = { name: 'generation/requested', data: call.event.data };
  expect((await request.post(`${engineUrl()}/e/any`, { data: event })).status()).toBe(401);
  expect((await request.post(`${engineUrl()}/fn/register`, { data: {} })).status()).toBe(401);
});
