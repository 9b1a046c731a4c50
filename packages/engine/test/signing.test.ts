import { Inngest } from 'inngest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from './harness/test-app';
import { startTestServer, type TestServer } from './harness/test-server';

const signingKey = 'signkey-test-0123456789abcdef';
const oldKey = 'signkey-test-fedcba9876543210';
const eventKey = 'events-only';
const logger = { info() {}, warn() {}, error() {}, debug() {} };

let server: TestServer;
let app: TestApp;

const cloudClient = (keys: { signingKey: string; signingKeyFallback?: string; eventKey?: string }) =>
  new Inngest({
    id: 'signed',
    baseUrl: server.url,
    isDev: false,
    logger,
    internalLogger: logger,
    eventKey,
    ...keys,
  });
const define = (client: Inngest) =>
  client.createFunction(
    { id: 'fn', retries: 0, triggers: { event: 'signed/go' } },
    async ({ event, step }) => {
      const value = await step.run('read', () => event.data['z']);
      const parts = await Promise.all([
        step.run('one', () => 1),
        step.run('two', () => ({ b: 2, a: [1.5, 'ü'] })),
      ]);
      return { value, parts };
    },
  );

describe.skipIf(process.env['TEST_INNGEST_URL'])('an engine with a signing key', () => {
  beforeAll(async () => {
    server = await startTestServer({ signingKey, signingKeyFallback: oldKey, eventKey });
    const client = cloudClient({ signingKey });
    app = await startTestApp(client, [define(client)]);
  });
  afterAll(async () => {
    await app.stop();
    await server.stop();
  });

  it('is accepted by a stock app in cloud mode', async () => {
    expect(await app.register()).toMatchObject({ status: 200 });
    const { ids } = await cloudClient({ signingKey }).send({
      name: 'signed/go',
      data: { z: 'ü', a: { c: 1, b: 2 } },
    });
    const init = { headers: { authorization: `Bearer ${signingKey}` } };
    for (;;) {
      const answer = await fetch(`${server.url}/v1/events/${ids[0]}/runs`, init);
      const text = await answer.text();
      if (text.includes('"Running"') || !text.includes('run_id')) continue;
      expect(JSON.parse(text)).toMatchObject({
        data: [{ status: 'Completed', output: { value: 'ü', parts: [1, { b: 2, a: [1.5, 'ü'] }] } }],
      });
      return;
    }
  });

  it('accepts the key that is being replaced', async () => {
    const client = cloudClient({ signingKey: oldKey });
    const old = await startTestApp(client, [define(client)]);
    expect(await old.register()).toMatchObject({ status: 200 });
    await old.stop();
  });

  it.each([
    ['/fn/register', 'POST'],
    ['/v1/runs/x', 'GET'],
    ['/v1/signals', 'POST'],
    ['/v0/runs/x/actions', 'GET'],
    ['/v1/checkpoint/x/async', 'POST'],
  ])('refuses %s without it', async (path, method) => {
    for (const authorization of ['', 'Bearer ', 'Bearer signkey-test-00', `Basic ${signingKey}`]) {
      const { status } = await fetch(server.url + path, { method, headers: { authorization } });
      expect({ authorization, status }).toEqual({ authorization, status: 401 });
    }
  });

  it('accepts events only under its event key', async () => {
    expect(await server.post('/e/another', { name: 'signed/other' })).toMatchObject({ status: 401 });
    expect(await server.post(`/e/${eventKey}`, { name: 'signed/other' })).toMatchObject({ status: 200 });
  });

  it('reports that it is no server for development', async () => {
    const { headers } = await fetch(`${server.url}/health`);
    expect(headers.get('x-inngest-server-kind')).toBe('cloud');
  });
});
