import { referenceFunction } from 'inngest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settled } from './harness/settled';
import { createClient, startTestApp, type TestApp } from './harness/test-app';
import { isEngine } from './harness/test-server';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const started: string[] = [];
const isStarted = (name: string) => until(`${name} to start`, () => started.includes(name));
const waits = {
  debounced: { debounce: { period: '2s' } },
  batched: { batchEvents: { maxSize: 9, timeout: '2s' } },
} as const;

const setup = setUp('stays', (client) => [
  ...Object.entries(waits).map(([id, wait]) =>
    client.createFunction({ id, ...wait, triggers: { event: 'archived/held' } }, ({ events }) => {
      started.push(`${id}/${events.at(-1)?.data['name']}`);
    }),
  ),
  client.createFunction({ id: 'calls', retries: 0, triggers: { event: 'archived/call' } }, ({ step }) =>
    step.invoke('call', { function: referenceFunction({ appId: 'leaves', functionId: 'runs' }) }),
  ),
]);

let app: TestApp;
let functions: Parameters<TestApp['setFunctions']>[0];

beforeAll(async () => {
  const client = createClient('leaves', setup.server.url);
  functions = [
    ...Object.entries(waits).map(([id, wait]) =>
      client.createFunction({ id, ...wait, triggers: { event: 'archived/held' } }, ({ events }) => {
        started.push(...events.map(({ data }) => `leaving ${id}/${data['name']}`));
      }),
    ),
    client.createFunction(
      { id: 'runs', retries: 1, triggers: { event: 'archived/run' } },
      async ({ step }) => {
        await step.run('before', () => started.push('before'));
        await step.sleep('nap', '2s');
        await step.run('after', () => started.push('after'));
      },
    ),
  ];
  app = await startTestApp(client, functions);
});
afterAll(() => app.stop());

const register = async (registered: typeof functions) => {
  app.setFunctions(registered);
  expect((await app.register()).status).toBe(200);
};

const leavings = {
  'is no longer registered': () => register(functions.slice(-1)),
  'has been removed with its app': async () => {
    const { status } = await setup.server.delete(`/fn/remove?url=${encodeURIComponent(app.url)}`);
    expect(status).toBe(200);
  },
};

describe('an archived function', () => {
  it.each(Object.entries(leavings))(
    'that %s starts nothing for events that were held for it',
    async (name, leave) => {
      await register(functions);
      const eventId = await setup.send('archived/held', { name });
      await leave();
      for (const id of Object.keys(waits)) await isStarted(`${id}/${name}`);
      await settled(setup.server);
      expect(await setup.server.runs(eventId)).toHaveLength(2);
      await register(functions);
      await setup.send('archived/held', { name: `back: ${name}` });
      for (const id of Object.keys(waits)) await isStarted(`leaving ${id}/back: ${name}`);
      expect(started).not.toContain(`leaving debounced/${name}`);
      expect(started).not.toContain(`leaving batched/${name}`);
    },
  );

  it('fails its remaining runs', async () => {
    await register(functions);
    const eventId = await setup.send('archived/run');
    await isStarted('before');
    await register(functions.slice(0, 2));
    const run = await setup.server.endedRun(eventId);
    expect(run.status).toBe('Failed');
    expect(JSON.stringify(run.output)).toMatch(/leaves-runs.* was not found in this app/);
    expect(started).not.toContain('after');
  });

  it('fails the step that invokes it', async () => {
    await register(functions.slice(0, 2));
    const calls = [...app.calls];
    const run = await setup.server.endedRun(await setup.send('archived/call'));
    expect(run.status).toBe('Failed');
    expect(JSON.stringify(run.output)).toContain('leaves-runs');
    expect(app.calls).toEqual(calls);
  });

  it.runIf(isEngine)('refuses reruns until it is registered again', async () => {
    await register(functions);
    const eventId = await setup.send('archived/run');
    const { run_id: runId } = await setup.server.endedRun(eventId);
    await register(functions.slice(0, 2));
    const rerun = () => setup.server.post(`/v1/runs/${runId}/rerun`, {});
    expect(await rerun()).toMatchObject({ status: 404, body: { error: expect.stringContaining('gone') } });
    const form = {
      method: 'POST',
      headers: { accept: 'text/html' },
      body: new URLSearchParams({ data: '{}' }),
    };
    expect((await fetch(`${setup.server.url}/functions/leaves-runs/invoke`, form)).status).toBe(404);
    await register(functions);
    expect((await rerun()).status).toBe(200);
    await setup.server.endedRuns(eventId, 2);
  });
});
