import { describe, expect, it } from 'vitest';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const ends = new Map<string, string[]>();
const note = (listener: string, functionId: string) =>
  ends.set(listener, [...(ends.get(listener) ?? []), functionId]);
const ours = 'event.data.function_id.startsWith("wild-")';

const setup = setUp('wild', (client) => [
  client.createFunction({ id: 'slash', triggers: { event: 'wild/*' } }, ({ event }) => `slash ${event.name}`),
  client.createFunction({ id: 'dot', triggers: { event: 'wild/order.*' } }, () => 'dot'),
  client.createFunction(
    { id: 'both', triggers: [{ event: 'wild/order.paid' }, { event: 'wild/*' }] },
    () => 'both',
  ),
  client.createFunction(
    { id: 'finished', triggers: { event: 'inngest/function.finished', if: ours } },
    ({ event }) => note('finished', event.data.function_id),
  ),
  client.createFunction({ id: 'all', triggers: { event: 'inngest/*', if: ours } }, ({ event }) =>
    note('all', event.data['function_id']),
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

  it('does not start a function for its own end, nor for the end of another one that listens to ends', async () => {
    for (const count of [1, 2, 3]) {
      await outputs(`wild/dot.${count}`, 2);
      await until('both listeners', () =>
        ['finished', 'all'].every((listener) => (ends.get(listener)?.length ?? 0) >= count * 2),
      );
    }
    const listeners = ['wild-finished', 'wild-all'];
    expect([...ends.values()].flat().filter((functionId) => listeners.includes(functionId))).toEqual([]);
  });
});
