import { describe, expect, it } from 'vitest';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const waiting: string[] = [];

const setup = setUp('waiter', (client) => [
  client.createFunction({ id: 'approval', triggers: { event: 'order/placed' } }, async ({ event, step }) => {
    await step.run('note', () => waiting.push(event.data['orderId']));
    const approval = await step.waitForEvent('approval', {
      event: 'order/approved',
      timeout: event.data['timeout'] ?? '1h',
      if: 'async.data.orderId == event.data.orderId && async.data.amount > 10',
    });
    return approval?.data ?? null;
  }),
  client.createFunction({ id: 'matching', triggers: { event: 'order/paid' } }, async ({ step }) => {
    await step.run('note', () => waiting.push('matching'));
    return step.waitForEvent('receipt', { event: 'order/receipt', timeout: '1h', match: 'data.orderId' });
  }),
]);

const isWaiting = (orderId: string) =>
  until(`the wait of ${orderId}`, async () => {
    const isNoted = waiting.includes(orderId);
    const isDone = setup.app.answered.length === setup.app.calls.length;
    return isNoted && isDone;
  });

describe('waiting for an event', () => {
  it('ends with the event that matches the condition', async () => {
    const eventId = await setup.send('order/placed', { orderId: 'o1' });
    await isWaiting('o1');
    await setup.send('order/approved', { orderId: 'other', amount: 50 });
    await setup.send('order/approved', { orderId: 'o1', amount: 5 });
    await setup.send('order/approved', { orderId: 'o1', amount: 20 });
    const run = await setup.server.endedRun(eventId);
    expect(run).toMatchObject({ status: 'Completed', output: { orderId: 'o1', amount: 20 } });
  });

  it('ends with null after its timeout', async () => {
    const run = await setup.server.endedRun(
      await setup.send('order/placed', { orderId: 'o2', timeout: '1s' }),
    );
    expect(run).toMatchObject({ status: 'Completed', output: null });
  });

  it('ends with an event that lacks the matched field, when its own event lacks it too', async () => {
    const eventId = await setup.send('order/paid');
    await isWaiting('matching');
    await setup.send('order/receipt', { orderId: 'o4' });
    await setup.send('order/receipt', { found: true });
    const run = await setup.server.endedRun(eventId);
    expect(run).toMatchObject({ status: 'Completed', output: { data: { found: true } } });
  });

  it('wakes every run that waits for the same event', async () => {
    const eventIds = await Promise.all([1, 2, 3].map(() => setup.send('order/placed', { orderId: 'o3' })));
    await until('all three to wait', () => waiting.filter((id) => id === 'o3').length === 3);
    await isWaiting('o3');
    await setup.send('order/approved', { orderId: 'o3', amount: 11 });
    const runs = await setup.server.allEnded(eventIds);
    expect(runs.map((run) => run.output)).toEqual([1, 2, 3].map(() => ({ orderId: 'o3', amount: 11 })));
  });
});
