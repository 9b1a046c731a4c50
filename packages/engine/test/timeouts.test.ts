import { describe, expect, it } from 'vitest';
import { Gauge } from './harness/gauge';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const gauge = new Gauge();
const ran: string[] = [];
const cancelled = new Map<string, unknown>();

const setup = setUp('tim', (client) => [
  client.createFunction(
    { id: 'start', concurrency: 1, timeouts: { start: '2s' }, triggers: { event: 'tim/start' } },
    async ({ event, step }) => {
      await step.run('work', () => {
        ran.push(event.data['name']);
        return gauge.hold();
      });
    },
  ),
  client.createFunction(
    { id: 'finish', timeouts: { finish: '2s' }, triggers: { event: 'tim/finish' } },
    async ({ event, step }) => {
      await step.sleep('nap', event.data['nap']);
      await step.run('after', () => ran.push(event.data['name']));
    },
  ),
  client.createFunction({ id: 'told', triggers: { event: 'inngest/function.cancelled' } }, ({ event }) => {
    cancelled.set(event.data['run_id'], event.data['function_id']);
  }),
]);

const runIdOf = (eventId: string) =>
  until('the run', async () => (await setup.server.runs(eventId))[0]?.run_id);

const isTold = async (eventId: string) => {
  const runId = await runIdOf(eventId);
  return until('the event of the cancellation', () => cancelled.get(runId));
};

describe('a timeout', () => {
  it('for the start cancels a run that waits too long, but not one that has started', async () => {
    const started = await setup.send('tim/start', { name: 'started' });
    await until('the first to run', () => gauge.heldCount === 1);
    const waiting = await setup.send('tim/start', { name: 'waiting' });
    expect(await isTold(waiting)).toBe('tim-start');
    const timely = await setup.send('tim/start', { name: 'timely' });
    gauge.release();
    await until('the third to run', () => ran.includes('timely'));
    gauge.release();
    expect((await setup.server.endedRun(started)).status).toBe('Completed');
    expect((await setup.server.endedRun(timely)).status).toBe('Completed');
    expect(ran).not.toContain('waiting');
  });

  it('for the finish cancels only a run that takes too long', async () => {
    const slow = await setup.send('tim/finish', { name: 'slow', nap: '1h' });
    const quick = await setup.send('tim/finish', { name: 'quick', nap: '1s' });
    expect(await isTold(slow)).toBe('tim-finish');
    expect((await setup.server.endedRun(quick)).status).toBe('Completed');
    expect(ran).toContain('quick');
    expect(cancelled.has(await runIdOf(quick))).toBe(false);
  });

  it('shows as the status of the run', async () => {
    const eventId = await setup.send('tim/finish', { name: 'shown', nap: '1h' });
    await isTold(eventId);
    expect((await setup.server.endedRun(eventId)).status).toBe('Cancelled');
  });
});
