import { referenceFunction } from 'inngest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, startTestApp, type TestApp } from './harness/test-app';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const ran: string[] = [];
const received: unknown[] = [];
const note = (name: string) => () => {
  ran.push(name);
  return name;
};
const remote = referenceFunction({ appId: 'ops-other', functionId: 'remote' });

const setup = setUp('ops', (client) => [
  client.createFunction({ id: 'send', triggers: { event: 'ops/send' } }, async ({ step }) => {
    const { ids } = await step.sendEvent('tell', [
      { name: 'ops/told', data: { n: 1 } },
      { name: 'ops/told', data: { n: 2 } },
    ]);
    return ids.length;
  }),
  client.createFunction({ id: 'told', triggers: { event: 'ops/told' } }, ({ event }) => {
    received.push(event.data['n']);
  }),
  client.createFunction({ id: 'wrap', triggers: { event: 'ops/wrap' } }, async ({ step }) =>
    step.ai.wrap('ask', async (prompt: string) => ({ text: `${prompt}!` }), 'hello'),
  ),
  client.createFunction({ id: 'other-app', triggers: { event: 'ops/other-app' } }, async ({ step }) =>
    step.invoke('call', { function: remote, data: { value: 20 } }),
  ),
  ...[true, false].map((optimizeParallelism) => {
    const id = optimizeParallelism ? 'optimized' : 'plain';
    return client.createFunction(
      { id, triggers: { event: `ops/${id}` }, optimizeParallelism },
      async ({ step }) => {
        const chain = async (name: string) => {
          await step.run(`${name}1`, note(`${id}-${name}1`));
          return step.run(`${name}2`, note(`${id}-${name}2`));
        };
        const results = await Promise.all([
          chain('a'),
          chain('b'),
          step.sleep('nap', '1s').then(() => 'slept'),
          step.waitForEvent('never', { event: 'ops/never', timeout: '1s' }),
          step.invoke('call', { function: remote, data: { value: 1 } }),
        ]);
        await step.run('last', note(`${id}-last`));
        return results;
      },
    );
  }),
]);

let other: TestApp;

beforeAll(async () => {
  const client = createClient('ops-other', setup.server.url);
  const fn = client.createFunction(
    { id: 'remote', triggers: [] },
    ({ event }) => Number(Reflect.get(event.data, 'value')) + 1,
  );
  other = await startTestApp(client, [fn]);
  await other.register();
});
afterAll(() => other.stop());

const output = (value: unknown) => (setup.server.databaseUrl ? { output: value } : {});

describe('a step', () => {
  it('sends events once', async () => {
    const run = await setup.server.endedRun(await setup.send('ops/send'));
    expect(run).toMatchObject({ status: 'Completed', ...output(2) });
    await until('both events', () => received.length === 2);
    expect(received.toSorted()).toEqual([1, 2]);
  });

  it('wraps a call to a model', async () => {
    const run = await setup.server.endedRun(await setup.send('ops/wrap'));
    expect(run).toMatchObject({ status: 'Completed', ...output({ text: 'hello!' }) });
  });

  it('invokes a function of another app', async () => {
    const run = await setup.server.endedRun(await setup.send('ops/other-app'));
    expect(run).toMatchObject({ status: 'Completed', ...output(21) });
  });

  it.each(['optimized', 'plain'])('runs once in a group of different steps (%s)', async (id) => {
    const run = await setup.server.endedRun(await setup.send(`ops/${id}`));
    const value = [`${id}-a2`, `${id}-b2`, 'slept', null, 2];
    expect(run).toMatchObject({ status: 'Completed', ...output(value) });
    const names = ran.filter((name) => name.startsWith(`${id}-`)).toSorted();
    expect(names).toEqual(['a1', 'a2', 'b1', 'b2', 'last'].map((name) => `${id}-${name}`));
  });
});
