import { describe, expect, it } from 'vitest';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const setup = setUp('rate', (client) => [
  client.createFunction(
    {
      id: 'limited',
      rateLimit: { limit: 1, period: '2s', key: 'event.data.userId' },
      triggers: { event: 'rate/go' },
    },
    () => 'limited',
  ),
  client.createFunction(
    { id: 'burst', rateLimit: { limit: 20, period: '24h' }, triggers: { event: 'rate/burst' } },
    () => 'burst',
  ),
  client.createFunction(
    { id: 'free', triggers: [{ event: 'rate/go' }, { event: 'rate/burst' }] },
    () => 'free',
  ),
]);

/** What ran for each event; the function without a limit shows that the server has handled the event. */
const outputs = async (eventIds: readonly string[]) => {
  const all: unknown[][] = [];
  for (const eventId of eventIds) {
    await setup.server.endedRun(eventId);
    const runs = await setup.server.runs(eventId);
    all.push(runs.map((run) => run.output).filter((output) => output !== 'free'));
  }
  return all;
};

describe('a rate limit', () => {
  it('starts nothing for surplus events, separately for each key', async () => {
    const sent: string[] = [];
    for (const [userId, count] of [
      ['ann', 2],
      ['ann', 1],
      ['bob', 2],
    ] as const) {
      sent.push(await setup.send('rate/go', { userId }));
      await setup.server.endedRuns(sent.at(-1), count);
    }
    expect(await outputs(sent)).toEqual([['limited'], [], ['limited']]);
  });

  it('starts a run again after its interval', async () => {
    const first = await setup.send('rate/go', { userId: 'cleo' });
    await setup.server.endedRuns(first, 2);
    const startedAtMs = Date.now();
    for (;;) {
      const eventId = await setup.send('rate/go', { userId: 'cleo' });
      await setup.server.endedRun(eventId);
      if ((await setup.server.runs(eventId)).length === 2) break;
    }
    expect(Date.now() - startedAtMs).toBeGreaterThan(1000);
  });

  it('lets an event through that lacks the field of its key', async () => {
    for (const data of [{}, { other: 1 }]) {
      const runs = await setup.server.endedRuns(await setup.send('rate/go', data), 2);
      expect(runs.map((run) => run.output).toSorted()).toEqual(['free', 'limited']);
    }
  });

  it('does not count a repeated event', async () => {
    const { ids } = await setup.client.send(
      ['one', 'one', 'one'].map((id) => ({ id: `rate-${id}`, name: 'rate/burst', data: {} })),
    );
    // Of those that arrive together, any may be the one.
    await until('the run of one of them', async () => {
      const runs = await Promise.all(ids.map(setup.server.runs));
      return runs.flat().some((run) => run.output === 'burst');
    });
    const more: string[] = [];
    for (let index = 0; index < 4; index += 1) {
      more.push(await setup.send('rate/burst'));
      await setup.server.endedRun(more.at(-1));
    }
    await setup.server.endedRuns(more[1], 2);
    expect(await outputs(more)).toEqual([['burst'], ['burst'], [], []]);
  });
});
