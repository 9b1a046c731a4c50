import { describe, expect, it } from 'vitest';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const held = new Map<string, () => void>();

const setup = setUp('single', (client) => {
  const define = (mode: 'skip' | 'cancel') =>
    client.createFunction(
      { id: mode, singleton: { mode, key: 'event.data.userId' }, triggers: { event: `single/${mode}` } },
      async ({ event, step }) => {
        await step.run('hold', () => new Promise<void>((resolve) => held.set(event.data['name'], resolve)));
        await step.sleep('nap', '1s');
        return event.data['name'];
      },
    );
  return [
    define('skip'),
    define('cancel'),
    client.createFunction({ id: 'seen', triggers: { event: 'single/skip' } }, () => 'seen'),
  ];
});

const release = async (name: string) => {
  const resolve = await until(`the step of ${name}`, () => held.get(name));
  resolve();
};

const completed = async (eventId: string) =>
  (await setup.server.runs(eventId)).filter((run) => run.status === 'Completed').map((run) => run.output);

describe('a singleton', () => {
  it('with mode skip starts no run beside the running one, separately for each key', async () => {
    const one = await setup.send('single/skip', { userId: 'ann', name: 'one' });
    await until('the first to run', () => held.has('one'));
    const two = await setup.send('single/skip', { userId: 'ann', name: 'two' });
    await setup.server.endedRun(two);
    const other = await setup.send('single/skip', { userId: 'bob', name: 'other' });
    await release('other');
    await release('one');
    await setup.server.endedRuns(one, 2);
    await setup.server.endedRuns(other, 2);
    expect((await completed(two)).filter((output) => output !== 'seen')).toEqual([]);
    expect(held.has('two')).toBe(false);
    const three = await setup.send('single/skip', { userId: 'ann', name: 'three' });
    await release('three');
    await setup.server.endedRuns(three, 2);
    expect((await completed(three)).toSorted()).toEqual(['seen', 'three']);
  });

  it('with mode cancel ends the running one and starts the new one', async () => {
    const one = await setup.send('single/cancel', { userId: 'ann', name: 'c1' });
    await until('the first to run', () => held.has('c1'));
    const other = await setup.send('single/cancel', { userId: 'bob', name: 'c2' });
    const two = await setup.send('single/cancel', { userId: 'ann', name: 'c3' });
    expect((await setup.server.endedRun(one)).status).toBe('Cancelled');
    await release('c1');
    await release('c2');
    await release('c3');
    const runs = await setup.server.allEnded([other, two]);
    expect(runs.map((run) => run.output)).toEqual(['c2', 'c3']);
  });

  it('counts events that arrive together', async () => {
    const { ids } = await setup.client.send(
      ['t1', 't2'].map((name) => ({ name: 'single/skip', data: { userId: 'cleo', name } })),
    );
    await until('one to run', () => held.has('t1') || held.has('t2'));
    for (const resolve of held.values()) resolve();
    const runs = (await Promise.all(ids.map((id) => setup.server.endedRuns(id)))).flat();
    await until('both events to be dealt with', async () => {
      const all = await Promise.all(ids.map((id) => completed(id)));
      return all.flat().filter((output) => output !== 'seen').length === 1;
    });
    expect(runs.length).toBeGreaterThan(0);
    expect(held.has('t1') && held.has('t2')).toBe(false);
  });
});
