import { describe, expect, it } from 'vitest';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const setup = setUp('idem', (client) => [
  client.createFunction(
    { id: 'once', idempotency: 'event.data.orderId', triggers: { event: 'idem/go' } },
    () => 'once',
  ),
  client.createFunction({ id: 'always', triggers: { event: 'idem/go' } }, () => 'always'),
]);

describe('an idempotency key', () => {
  it('starts the function once for each value, and does not affect other functions', async () => {
    const { ids } = await setup.client.send(
      ['a', 'a', 'b'].map((orderId) => ({ name: 'idem/go', data: { orderId } })),
    );
    const outputs = async (eventId: string | undefined, count: number) =>
      (await setup.server.endedRuns(eventId, count)).map((run) => run.output).toSorted();
    expect(await outputs(ids[2], 2)).toEqual(['always', 'once']);
    // Of two that arrive together, either may be the one.
    const both = await until('the one run of both', async () => {
      const found = [...(await outputs(ids[0], 1)), ...(await outputs(ids[1], 1))];
      return found.length === 3 && found;
    });
    expect(both.toSorted()).toEqual(['always', 'always', 'once']);
    const again = await setup.send('idem/go', { orderId: 'a' });
    expect(await outputs(again, 1)).toEqual(['always']);
  });

  it('lets an event start that lacks the field', async () => {
    for (const data of [{}, { other: 1 }]) {
      const runs = await setup.server.endedRuns(await setup.send('idem/go', data), 2);
      expect(runs.map((run) => run.output).toSorted()).toEqual(['always', 'once']);
    }
  });
});
