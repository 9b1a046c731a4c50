import { describe, expect, it } from 'vitest';
import { isEngine } from './harness/test-server';
import { setUp } from './harness/test-setup';

// The Inngest server sleeps for whole seconds.
const earlyMs = isEngine ? 1 : 1000;

const setup = setUp('sleepy', (client) => [
  client.createFunction({ id: 'duration', triggers: { event: 'sleep/duration' } }, async ({ step }) => {
    const before = await step.run('before', () => Date.now());
    await step.sleep('nap', '1s');
    return (await step.run('after', () => Date.now())) - before;
  }),
  client.createFunction({ id: 'date', triggers: { event: 'sleep/date' } }, async ({ event, step }) => {
    await step.sleepUntil('until', new Date(event.data['untilMs']));
    return step.run('after', () => Date.now());
  }),
  client.createFunction({ id: 'past', triggers: { event: 'sleep/past' } }, async ({ step }) => {
    await step.sleepUntil('until', new Date(0));
    return 'awake';
  }),
]);

describe('sleeping', () => {
  it('lasts as long as asked', async () => {
    const run = await setup.server.endedRun(await setup.send('sleep/duration'));
    expect(run.status).toBe('Completed');
    expect(Number(run.output)).toBeGreaterThanOrEqual(1000);
    expect(Number(run.output)).toBeLessThan(3000);
  });

  it('lasts until a date', async () => {
    const untilMs = Date.now() + 1500;
    const run = await setup.server.endedRun(await setup.send('sleep/date', { untilMs }));
    expect(Number(run.output)).toBeGreaterThanOrEqual(untilMs - earlyMs);
  });

  it('ends at once when the date has passed', async () => {
    const run = await setup.server.endedRun(await setup.send('sleep/past'));
    expect(run).toMatchObject({ status: 'Completed', output: 'awake' });
  });
});
