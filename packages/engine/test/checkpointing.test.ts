import type { Inngest } from 'inngest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReportProxy, type ReportProxy } from './harness/report-proxy';
import { createClient, startTestApp, type TestApp } from './harness/test-app';
import { startTestServer, type TestServer } from './harness/test-server';

const ran: string[] = [];
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
let proxy: ReportProxy;
let app: TestApp;
let client: Inngest;

beforeAll(async () => {
  server = await startTestServer();
  proxy = await startReportProxy(server.url);
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
      proxy.failure = failure;
      const before = proxy.reports.length;
      const { ids } = await client.send(['eager', 'buffered'].map((name) => ({ name: `chk/${name}` })));
      const runs = await server.allEnded(ids);
      proxy.failure = null;
      expect(proxy.reports.length).toBeGreaterThan(before);
      for (const run of runs) {
        expect(run.status).toBe('Completed');
        expect(stepsOf(run.run_id)).toEqual(['a', 'b', 'c', 'd', 'x', 'y']);
      }
    },
  );
});
