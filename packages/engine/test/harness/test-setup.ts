import { afterAll, beforeAll } from 'vitest';
import type { Inngest, InngestFunction } from 'inngest';
import type { EngineOptions } from '../../src/start-engine';
import { createClient, startTestApp, type TestApp } from './test-app';
import { startTestServer, type TestServer } from './test-server';

interface TestSetup {
  server: TestServer;
  app: TestApp;
  client: Inngest;
  /** Sends one event and answers its id. */
  send: (name: string, data?: Record<string, unknown>) => Promise<string>;
}

/** A server and an app with these functions for the tests of a file. */
export function setUp(
  appId: string,
  defineFunctions: (client: Inngest) => InngestFunction.Any[],
  options: Partial<EngineOptions> = {},
): TestSetup {
  const setup: Partial<TestSetup> = {};
  beforeAll(async () => {
    const server = await startTestServer(options);
    const client = createClient(appId, server.url);
    const app = await startTestApp(client, defineFunctions(client));
    const registered = await app.register();
    if (registered.status !== 200) throw new Error(registered.body.message);
    const send = async (name: string, data: Record<string, unknown> = {}) => {
      const { ids } = await client.send({ name, data });
      if (!ids[0]) throw new Error('The server answered no event id.');
      return ids[0];
    };
    Object.assign(setup, { server, app, client, send });
  });
  afterAll(async () => {
    await setup.app?.stop();
    await setup.server?.stop();
  });
  return new Proxy({} as TestSetup, { get: (_, key) => Reflect.get(setup, key) });
}
