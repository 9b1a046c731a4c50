import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, startTestApp, type TestApp } from './harness/test-app';
import { startTestServer, type TestServer } from './harness/test-server';

let server: TestServer;
let app: TestApp;
const ran: string[] = [];

beforeAll(async () => {
  server = await startTestServer();
  const client = createClient('seq', server.url);
  const steps = client.createFunction(
    { id: 'five', triggers: { event: 'seq/five' } },
    async ({ event, step }) => {
      let sum = 0;
      for (const name of ['a', 'b', 'c', 'd', 'e']) {
        sum += await step.run(name, () => {
          ran.push(`${event.data['tag']}/${name}`);
          return 1;
        });
      }
      return { sum };
    },
  );
  app = await startTestApp(client, [steps]);
  await app.register();
});

afterAll(async () => {
  await app.stop();
  await server.stop();
});

describe('a function of sequential steps', () => {
  it('runs every step once and ends with the returned value', async () => {
    const client = createClient('sender', server.url);
    const { ids } = await client.send({ name: 'seq/five', data: { tag: 'x' } });
    const run = await server.endedRun(ids[0]);
    expect(run).toMatchObject({ status: 'Completed', output: { sum: 5 } });
    expect(ran.filter((name) => name.startsWith('x/'))).toEqual(['x/a', 'x/b', 'x/c', 'x/d', 'x/e']);
  });
});
