import http from 'node:http';
import { describe, expect, it } from 'vitest';
import { createClient, startTestApp } from './harness/test-app';
import { findFreePort } from './harness/free-port';
import { isEngine } from './harness/test-server';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const setup = setUp('away', (client) => [client.createFunction({ id: 'fn', triggers: [] }, () => 'unused')], {
  maxUnreachableMs: 1500,
  unreachableDelayMs: () => 50,
});

const define = (port: number) => {
  const client = createClient(`app-${port}`, setup.server.url);
  const attempts: number[] = [];
  const fn = client.createFunction(
    { id: 'fn', retries: 0, triggers: { event: `away/${port}` } },
    async ({ step, attempt }) => step.run('note', () => attempts.push(attempt)),
  );
  return { attempts, start: () => startTestApp(client, [fn], port) };
};

describe.runIf(isEngine)('an app that is away', () => {
  it('gets its calls repeated until it is back, without using up retries', async () => {
    const port = await findFreePort();
    const { attempts, start } = define(port);
    const first = await start();
    await first.register();
    await first.stop();
    const eventId = await setup.send(`away/${port}`);
    let refused = 0;
    const gateway = http.createServer((_, response) => {
      refused += 1;
      response.writeHead(502).end('no app here');
    });
    await new Promise<void>((resolve) => gateway.listen(port, '127.0.0.1', resolve));
    await until('calls to be refused', () => refused >= 2);
    gateway.closeAllConnections();
    await new Promise((resolve) => gateway.close(resolve));
    const second = await start();
    expect(await setup.server.endedRun(eventId)).toMatchObject({ status: 'Completed' });
    expect(attempts).toEqual([0]);
    await second.stop();
  });

  it('fails the run in the end', async () => {
    const port = await findFreePort();
    const app = await define(port).start();
    await app.register();
    await app.stop();
    const run = await setup.server.endedRun(await setup.send(`away/${port}`));
    expect(run).toMatchObject({ status: 'Failed', output: { name: 'AppUnreachableError' } });
  });
});
