import { describe, expect, it } from 'vitest';
import { setUp } from './harness/test-setup';

const setup = setUp('wild', (client) => [
  client.createFunction({ id: 'slash', triggers: { event: 'wild/*' } }, ({ event }) => `slash ${event.name}`),
  client.createFunction({ id: 'dot', triggers: { event: 'wild/order.*' } }, () => 'dot'),
  client.createFunction(
    { id: 'both', triggers: [{ event: 'wild/order.paid' }, { event: 'wild/*' }] },
    () => 'both',
  ),
]);

const outputs = async (name: string, count: number) =>
  (await setup.server.endedRuns(await setup.send(name), count)).map((run) => run.output).toSorted();

describe('a wildcard trigger', () => {
  it('starts a run for every event below its slash or dot, once for each function', async () => {
    expect(await outputs('wild/order.paid', 3)).toEqual(['both', 'dot', 'slash wild/order.paid']);
    expect(await outputs('wild/a/b', 2)).toEqual(['both', 'slash wild/a/b']);
    const elsewhere = await setup.send('wilder/order.paid');
    await outputs('wild/end', 2);
    expect(await setup.server.runs(elsewhere)).toEqual([]);
  });
});
