import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDb } from '@darkroom/db/client';
import { createEventHub } from '@darkroom/db/event-hub';
import { newId } from '@darkroom/db/new-id';
import { createProxy } from '@darkroom/db/testing/proxy';
import { makeRunning } from '@darkroom/db/testing';
import { progressStep } from '@darkroom/db/generation/progress-step';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handleHealth } from '../src/http/handle-health';
import { eventually, readTimeline } from './event-reader';
import { createHarness, type Harness } from './harness';
import { startHttpServer } from './http-server';

// The promise is two seconds, and a hanging request never ends. A busy machine needs a time between the two.
const boundMs = 15_000;
const answerWithinMs = 1000;

let harness: Harness;
let proxy: Awaited<ReturnType<typeof createProxy>>;
let own: ReturnType<typeof createDb>;
let server: Awaited<ReturnType<typeof startHttpServer>>;
let deps: Harness['deps'];
const changes: boolean[] = [];

beforeAll(async () => {
  harness = await createHarness();
  proxy = await createProxy(harness.url);
  own = createDb({ url: proxy.url, answerWithinMs, onChange: (isAway) => changes.push(isAway) });
  deps = { ...harness.deps, db: own.db, hub: createEventHub(own.sql) };
  server = await startHttpServer(deps);
});

afterAll(async () => {
  await server.close();
  await deps.hub.close();
  await own.close();
  await proxy.goDown();
  await harness.close();
});

const id = newId();
const input = encodeURIComponent(JSON.stringify({ json: { id } }));
const mutation = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    json: { kind: 'image', input: { prompt: 'A lighthouse' }, idempotencyKey: newId() },
  }),
};
const requests: [string, RequestInit?][] = [
  [`/api/trpc/generation.byId?input=${input}`],
  ['/api/trpc/generation.create', mutation],
  [`/assets/${id}`],
  [`/sites/${id}/editorial/`],
  [`/downloads/${id}`],
  ['/api/health'],
];

async function ask([path, init]: [string, RequestInit?]) {
  const startedAtMs = performance.now();
  const response = await fetch(server.url + path, init);
  const text = await response.text();
  return {
    path,
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    text,
    ms: performance.now() - startedAtMs,
  };
}

const outages: [string, () => unknown, () => unknown][] = [
  ['refuses', () => proxy.goDown(), () => proxy.comeBack()],
  ['resets every connection and refuses', () => (proxy.cut(), proxy.goDown()), () => proxy.comeBack()],
  ['swallows everything', () => proxy.goSilent(), () => proxy.speakAgain()],
];

describe.each(outages)('a database that %s', (_, begin, end) => {
  it('makes every answer a 503 with Retry-After, and is used again as soon as it is back', async () => {
    await Promise.all(Array.from({ length: 10 }, () => own.db.execute('select 1')));
    changes.length = 0;
    await begin();
    for (let round = 1; round <= 3; round += 1) {
      const answers = await Promise.all(Array.from({ length: 5 }, () => requests.map(ask)).flat());
      for (const { path, status, retryAfter, text, ms } of answers) {
        expect({ path, status, retryAfter }).toEqual({ path, status: 503, retryAfter: '2' });
        if (path !== '/api/health') expect(text).toContain('Our database is not reachable right now');
        expect(ms).toBeLessThan(boundMs);
      }
    }
    await end();
    await expect.poll(() => changes, { timeout: boundMs }).toEqual([true, false]);
    const [byId, created, asset, , , health] = await Promise.all(requests.map(ask));
    expect([byId?.status, created?.status, asset?.status, health?.status]).toEqual([404, 200, 404, 200]);
  });

  it('keeps readers connected, and they then get every event', async () => {
    const generation = await makeRunning(harness.db);
    const reader = readTimeline(server.url, { id: generation.id });
    await eventually(() => expect(reader.seqs()).toEqual([1, 2]));
    await begin();
    await expect.poll(async () => (await ask(['/api/health'])).status, { timeout: boundMs }).toBe(503);
    await progressStep(harness.db, {
      generationId: generation.id,
      attempt: 1,
      step: 'generate',
      progress: 10,
    });
    await end();
    await eventually(() => expect(reader.seqs()).toEqual([1, 2, 3]));
    expect([reader.connections(), reader.errors]).toEqual([1, []]);
    reader.close();
  });
});

describe('health', () => {
  it('names the part that is away', async () => {
    const worker = createServer((_, response) => response.writeHead(503).end());
    await new Promise<void>((resolve) => worker.listen(0, '127.0.0.1', resolve));
    const { port } = worker.address() as AddressInfo;
    const env = { INNGEST_BASE_URL: 'http://127.0.0.1:1', INNGEST_SERVE_ORIGIN: `http://127.0.0.1:${port}` };
    const response = await handleHealth(new Request('http://localhost/api/health'), harness.deps, env);
    expect([response.status, await response.json()]).toEqual([
      200,
      {
        status: 'degraded',
        app: 'ok',
        database: 'ok',
        storage: 'ok',
        engine: 'unreachable',
        worker: 'unreachable',
      },
    ]);
    worker.close();
  });
});
