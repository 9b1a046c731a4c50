import { NonRetriableError, referenceFunction } from 'inngest';
import { describe, expect, it } from 'vitest';
import { setUp } from './harness/test-setup';

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

  it('throws what the function failed with', async () => {
    const run = await setup.server.endedRun(await setup.send('inv/catch'));
    expect(run).toMatchObject({ status: 'Completed', output: 'no luck' });
  });

  it('throws when the function takes too long', async () => {
    const run = await setup.server.endedRun(await setup.send('inv/timeout'));
    expect(run).toMatchObject({ status: 'Completed', output: expect.stringMatching(/timed out/i) });
  });

  it('throws when nobody registered the function', async () => {
    const run = await setup.server.endedRun(await setup.send('inv/lost'));
    expect(run).toMatchObject({ status: 'Completed', output: expect.stringContaining('nowhere') });
  });
});
