import { NonRetriableError, referenceFunction } from 'inngest';
import { describe, expect, it } from 'vitest';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const heard: string[] = [];

const setup = setUp('inv', (client) => {
  const double = client.createFunction(
    { id: 'double', triggers: { event: 'inv/double' } },
    async ({ event, step }) => {
      const value = await step.run('read', () => Number(event.data['value']));
      return { doubled: value * 2, name: event.name };
    },
  );
  const broken = client.createFunction({ id: 'broken', triggers: [] }, async () => {
    throw new NonRetriableError('no luck');
  });
  const listens = client.createFunction(
    { id: 'listens', triggers: { event: 'inngest/*', if: 'event.data.listener == "inv"' } },
    async ({ event, step }) => step.run('hear', () => heard.push(event.data['from'])),
  );
  const rare = client.createFunction(
    {
      id: 'rare',
      rateLimit: { limit: 1, period: '24h', key: 'event.data.key' },
      triggers: { event: 'inngest/*', if: 'event.data.key == "rare"' },
    },
    () => 'rarely',
  );
  const unique = client.createFunction(
    { id: 'unique', idempotency: 'event.data.key', triggers: [] },
    () => 'once',
  );
  const slow = client.createFunction({ id: 'slow', triggers: [] }, async ({ step }) => {
    await step.sleep('long', '1h');
  });
  const caught = async (promise: Promise<unknown>) => {
    try {
      return await promise;
    } catch (error) {
      return error instanceof Error ? error.message : 'unknown';
    }
  };
  return [
    double,
    broken,
    slow,
    listens,
    rare,
    unique,
    client.createFunction({ id: 'eager', triggers: { event: 'inv/eager' } }, async ({ step }) => [
      await step.invoke('rare', { function: rare, data: { key: 'rare' } }),
      await caught(step.invoke('rare again', { function: rare, data: { key: 'rare' } })),
      await step.invoke('unique', { function: unique, data: { key: 'a' } }),
      await caught(step.invoke('unique again', { function: unique, data: { key: 'a' } })),
    ]),
    client.createFunction({ id: 'loud', triggers: { event: 'inv/loud' } }, async ({ step }) => {
      await step.invoke('another', { function: double, data: { listener: 'inv', from: 'another' } });
      await step.invoke('listener', { function: listens, data: { listener: 'inv', from: 'itself' } });
    }),
    client.createFunction({ id: 'caller', triggers: { event: 'inv/call' } }, async ({ step }) =>
      step.invoke('call', { function: double, data: { value: 21 } }),
    ),
    client.createFunction({ id: 'catcher', triggers: { event: 'inv/catch' } }, async ({ step }) =>
      caught(step.invoke('call', { function: broken, data: {} })),
    ),
    client.createFunction({ id: 'impatient', triggers: { event: 'inv/timeout' } }, async ({ step }) =>
      caught(step.invoke('call', { function: slow, data: {}, timeout: '1s' })),
    ),
    client.createFunction({ id: 'lost', triggers: { event: 'inv/lost' } }, async ({ step }) =>
      caught(step.invoke('call', { function: referenceFunction({ functionId: 'nowhere' }), data: {} })),
    ),
  ];
});

describe('invoking a function', () => {
  it('answers what the function returned', async () => {
    const run = await setup.server.endedRun(await setup.send('inv/call'));
    const output = { doubled: 42, name: 'inngest/function.invoked' };
    expect(run).toMatchObject({ status: 'Completed', output });
  });

  it('starts functions that its event triggers, and the invoked one only once', async () => {
    await setup.server.endedRun(await setup.send('inv/loud'));
    await until('the listener', () => heard.length >= 2);
    await setup.server.endedRun(await setup.send('inv/loud'));
    await until('the listener again', () => heard.length >= 4);
    expect(heard.toSorted()).toEqual(['another', 'another', 'itself', 'itself']);
  });

  it('throws when a rate limit or an idempotency key prevents the start', async () => {
    const run = await setup.server.endedRun(await setup.send('inv/eager'));
    const refusal = 'invoked function is rate limited';
    expect(run.output).toEqual(['rarely', refusal, 'once', refusal]);
  });

  it('throws the error of the function', async () => {
    const run = await setup.server.endedRun(await setup.send('inv/catch'));
    expect(run).toMatchObject({ status: 'Completed', output: 'no luck' });
  });

  it('throws when the function takes too long', async () => {
    const run = await setup.server.endedRun(await setup.send('inv/timeout'));
    expect(run).toMatchObject({ status: 'Completed', output: expect.stringMatching(/timed out/i) });
  });

  it('throws when the function is not registered', async () => {
    const run = await setup.server.endedRun(await setup.send('inv/lost'));
    expect(run).toMatchObject({ status: 'Completed', output: expect.stringContaining('nowhere') });
  });
});
