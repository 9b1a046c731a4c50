import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Inngest } from 'inngest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, startTestApp, type TestApp } from './harness/test-app';
import { startTestServer, type TestServer } from './harness/test-server';

const ran: string[] = [];
let failCheckpoints: 'never' | 'with 500' | 'by a cut connection' = 'never';
let checkpoints = 0;

/** Hands everything on to the server, but can fail what apps report. */
async function startProxy(target: string) {
  const proxy = http.createServer((request, response) => {
    const isCheckpoint = request.url?.startsWith('/v1/checkpoint/') ?? false;
    if (isCheckpoint) checkpoints += 1;
    if (isCheckpoint && failCheckpoints === 'by a cut connection') return request.socket.destroy();
    if (isCheckpoint && failCheckpoints === 'with 500') return response.writeHead(500).end('{}');
    const { method, headers, url } = request;
    const onward = http.request(new URL(url ?? '/', target), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => new Promise((resolve) => proxy.close(resolve)) };
}

const settings = {
  off: false,
  eager: true,
  buffered: { bufferedSteps: 3, maxInterval: '10s' },
  interval: { bufferedSteps: 100, maxInterval: '1s' },
  runtime: { maxRuntime: '1s' },
} as const;

const define = (client: Inngest) =>
  Object.entries(settings).map(([name, checkpointing]) =>
    client.createFunction(
      { id: name, retries: 2, triggers: { event: `chk/${name}` }, checkpointing },
      async ({ step, runId }) => {
        const work = (id: string) => step.run(id, () => ran.push(`${runId}/${id}`));
        await work('a');
        await work('b');
        await step.sleep('nap', '1s');
        await work('c');
        await Promise.all(['x', 'y'].map(work));
        await work('d');
        return 'done';
      },
    ),
  );

let server: TestServer;
let proxy: Awaited<ReturnType<typeof startProxy>>;
let app: TestApp;
let client: Inngest;

beforeAll(async () => {
  server = await startTestServer();
  proxy = await startProxy(server.url);
  client = createClient('chk', proxy.url);
  app = await startTestApp(client, define(client));
  await app.register();
});
afterAll(async () => {
  await app.stop();
  await proxy.close();
  await server.stop();
});

const stepsOf = (runId: string) =>
  ran.flatMap((entry) => (entry.startsWith(`${runId}/`) ? entry.slice(runId.length + 1) : [])).toSorted();

describe('a function whose steps are reported', () => {
  it.each(Object.keys(settings))('runs each step once (%s)', async (name) => {
    const { ids } = await client.send({ name: `chk/${name}` });
    const run = await server.endedRun(ids[0]);
    expect(run.status).toBe('Completed');
    expect(stepsOf(run.run_id)).toEqual(['a', 'b', 'c', 'd', 'x', 'y']);
  });

  it.each(['with 500', 'by a cut connection'] as const)(
    'loses and doubles no step when reports fail %s',
    async (failure) => {
      failCheckpoints = failure;
      const before = checkpoints;
      const { ids } = await client.send(['eager', 'buffered'].map((name) => ({ name: `chk/${name}` })));
      const runs = await server.allEnded(ids);
      failCheckpoints = 'never';
      expect(checkpoints).toBeGreaterThan(before);
      for (const run of runs) {
        expect(run.status).toBe('Completed');
        expect(stepsOf(run.run_id)).toEqual(['a', 'b', 'c', 'd', 'x', 'y']);
      }
    },
  );
});
