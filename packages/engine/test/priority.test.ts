import { describe, expect, it } from 'vitest';
import { Gauge } from './harness/gauge';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const gauge = new Gauge();
const order: string[] = [];
const startedAtMs = new Map<string, number>();
const bySeconds = { run: 'int(event.data.seconds)' };

const setup = setUp('prio', (client) => [
  client.createFunction(
    { id: 'ranked', concurrency: 1, priority: bySeconds, triggers: { event: 'prio/ranked' } },
    async ({ event, step }) => {
      await step.run('work', () => {
        order.push(event.data['name']);
        return gauge.hold();
      });
    },
  ),
  client.createFunction(
    { id: 'alone', priority: bySeconds, triggers: { event: 'prio/alone' } },
    ({ event }) => {
      startedAtMs.set(event.data['name'], Date.now());
    },
  ),
  client.createFunction(
    { id: 'unfit', priority: { run: 'event.data.text' }, triggers: { event: 'prio/unfit' } },
    () => 'ran',
  ),
]);

describe('priority', () => {
  it('moves a waiting run ahead of earlier runs, or behind later ones', async () => {
    const first = await setup.send('prio/ranked', { name: 'first', seconds: 0 });
    await until('the first to run', () => gauge.heldCount === 1);
    const sent: string[] = [];
    for (const [name, seconds] of Object.entries({ low: -2, usual: 0, high: 60, highest: 600 })) {
      sent.push(await setup.send('prio/ranked', { name, seconds }));
    }
    await until('all runs to wait', async () => {
      const runs = await Promise.all(sent.map(setup.server.runs));
      return runs.every(({ length }) => length === 1);
    });
    const ended = setup.server.allEnded([first, ...sent]);
    let isDone = false;
    void ended.finally(() => (isDone = true));
    await until('all runs to end', () => {
      gauge.release();
      return isDone;
    });
    expect(order).toEqual(['first', 'highest', 'high', 'usual', 'low']);
  });

  it('below zero delays a run even when no other run waits', async () => {
    const sentAtMs = Date.now();
    await setup.send('prio/alone', { name: 'back', seconds: -2 });
    await setup.send('prio/alone', { name: 'ahead', seconds: 2 });
    await until('both runs', () => startedAtMs.size === 2);
    expect((startedAtMs.get('back') ?? 0) - sentAtMs).toBeGreaterThanOrEqual(1900);
    expect([...startedAtMs.keys()]).toEqual(['ahead', 'back']);
  });

  it('changes nothing when it is not a whole number', async () => {
    const run = await setup.server.endedRun(await setup.send('prio/unfit', { text: 'urgent' }));
    expect(run.status).toBe('Completed');
  });
});
