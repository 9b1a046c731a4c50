import { describe, expect, it } from 'vitest';
import { isEngine } from './harness/test-server';
import { setUp } from './harness/test-setup';

const half = 'x'.repeat(700_000);
const sizes: number[] = [];

const setup = setUp('large', (client) => [
  client.createFunction(
    { id: 'grows', triggers: { event: 'large/go' }, checkpointing: false },
    async ({ event, step }) => {
      const one = await step.run('one', () => half);
      const two = await step.run('two', () => half);
      const total = await step.run('sum', () => one.length + two.length);
      sizes.push(total);
      return { total, name: event.name };
    },
  ),
]);

describe('a state too large to travel with the call', () => {
  it('is fetched by the SDK', async () => {
    const run = await setup.server.endedRun(await setup.send('large/go'));
    expect(run).toMatchObject({ status: 'Completed', output: { total: 1_400_000, name: 'large/go' } });
  });

  it.runIf(isEngine)('can still be read after the run has ended', async () => {
    const run = await setup.server.endedRun(await setup.send('large/go'));
    const { body } = await setup.server.get(`/v0/runs/${run.run_id}/actions`);
    expect(JSON.stringify(body).length).toBeGreaterThan(1_400_000);
  });
});
