import { describe, expect, it } from 'vitest';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const seen: { by: string; meta: unknown }[] = [];
const note = (by: string, event: { meta?: unknown }) => seen.push({ by, meta: event.meta });

const setup = setUp('ses', (client) => {
  const invoked = client.createFunction({ id: 'invoked', triggers: [] }, ({ event }) => {
    note('invoked', event);
  });
  return [
    invoked,
    client.createFunction({ id: 'parent', triggers: { event: 'ses/go' } }, async ({ step }) => {
      await step.sendEvent('send', { name: 'ses/child' });
      await step.sendEvent('leave', { name: 'ses/child', meta: { sessions: { chat: null, own: 1 } } });
      await step.invoke('invoke', { function: invoked, data: {} });
    }),
    client.createFunction({ id: 'child', triggers: { event: 'ses/child' } }, ({ event }) => {
      note('child', event);
    }),
    client.createFunction({ id: 'shown', triggers: { event: 'ses/shown' } }, ({ event }) => {
      note('shown', event);
    }),
  ];
});

const seenBy = (by: string) => seen.filter((entry) => entry.by === by).map((entry) => entry.meta);

describe('the sessions of a run', () => {
  it('pass to the events that it sends and the functions that it invokes', async () => {
    const { ids } = await setup.client.send({ name: 'ses/go', meta: { sessions: { chat: 'c1', user: 7 } } });
    await setup.server.endedRun(ids[0]);
    const children = await until('both children', () => seenBy('child').length === 2 && seenBy('child'));
    expect(children).toEqual(
      expect.arrayContaining([
        { sessions: { chat: 'c1', user: '7' } },
        { sessions: { user: '7', own: '1' } },
      ]),
    );
    expect(seenBy('invoked')).toEqual([{ sessions: { chat: 'c1', user: '7' } }]);
  });

  it('are at most five, and explicit ones replace inherited ones', async () => {
    const inherited = { a: '1', b: '2', c: '3', d: '4', e: '5' };
    const meta = { sessions: { z: 'own', e: null }, propagated_sessions: inherited };
    await setup.server.post('/e/test', { name: 'ses/shown', meta });
    const [shown] = await until('the run', () => seenBy('shown').length > 0 && seenBy('shown'));
    expect(shown).toEqual({ sessions: { z: 'own', a: '1', b: '2', c: '3', d: '4' } });
  });

  it.each([
    { sessions: 'chat' },
    { sessions: { chat: { id: 1 } } },
    { sessions: { '': 'c1' } },
    { sessions: Object.fromEntries(Array.from('abcdef', (name) => [name, 'x'])) },
  ])('are refused as %j', async (meta) => {
    const answer = await setup.server.post('/e/test', { name: 'ses/shown', meta });
    expect(answer).toMatchObject({ status: 400, body: { error: expect.stringMatching('session|meta') } });
  });
});
