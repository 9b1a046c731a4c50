import { describe, expect, it } from 'vitest';
import { Gauge } from './harness/gauge';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const perUser: Record<string, Gauge> = { ann: new Gauge(), bob: new Gauge() };
const whole = new Gauge();
const shared: Record<string, Gauge> = { ann: new Gauge(), bob: new Gauge() };
const sleepers: string[] = [];

const setup = setUp('con', (client) => [
  client.createFunction(
    {
      id: 'per-user',
      concurrency: { limit: 2, key: 'event.data.userId' },
      triggers: { event: 'con/per-user' },
    },
    async ({ event, step }) => {
      await step.run('work', () => perUser[event.data['userId']]?.hold());
    },
  ),
  client.createFunction(
    {
      id: 'whole',
      concurrency: [{ limit: 3 }, { limit: 1, key: 'event.data.userId' }],
      triggers: { event: 'con/whole' },
    },
    async ({ step }) => {
      await step.run('work', () => whole.hold());
    },
  ),
  ...['shared-one', 'shared-two'].map((id) =>
    client.createFunction(
      {
        id,
        concurrency: { limit: 2, scope: 'env', key: '"con/" + event.data.userId' },
        triggers: { event: 'con/shared' },
      },
      async ({ event, step }) => {
        await step.run('work', () => shared[event.data['userId']]?.hold());
      },
    ),
  ),
  client.createFunction(
    { id: 'sleepy', concurrency: 1, triggers: { event: 'con/sleepy' } },
    async ({ event, step }) => {
      await step.run('note', () => sleepers.push(event.data['name']));
      await step.sleep('nap', event.data['nap']);
    },
  ),
]);

const sendMany = async (name: string, userIds: string[]) => {
  const { ids } = await setup.client.send(userIds.map((userId) => ({ name, data: { userId } })));
  return ids;
};

const drain = async (gauges: Gauge[], eventIds: string[]) => {
  const ended = setup.server.allEnded(eventIds);
  let isDone = false;
  void ended.finally(() => (isDone = true));
  await until('all runs to end', () => {
    for (const gauge of gauges) gauge.release();
    return isDone;
  });
  return ended;
};

describe('a concurrency limit', () => {
  it('limits each user separately', async () => {
    const { ann, bob } = perUser;
    if (!ann || !bob) throw new Error('The gauges are missing.');
    const eventIds = await sendMany('con/per-user', [...Array<string>(6).fill('ann'), 'bob', 'bob', 'bob']);
    await until('both users to be at their limit', () => ann.heldCount === 2 && bob.heldCount === 2);
    const runs = await drain([ann, bob], eventIds);
    expect(runs.map((run) => run.status)).toEqual(eventIds.map(() => 'Completed'));
    expect([ann.highest, bob.highest]).toEqual([2, 2]);
  });

  it('may be two: one for the function, one for each user', async () => {
    const users = ['a', 'a', 'a', 'b', 'b', 'c', 'd', 'd'];
    const eventIds = await sendMany('con/whole', users);
    await until('the function to be at its limit', () => whole.heldCount === 3);
    const runs = await drain([whole], eventIds);
    expect(runs.map((run) => run.status)).toEqual(users.map(() => 'Completed'));
    expect(whole.highest).toBe(3);
  });

  it('in the scope of the environment is shared by functions with the same key', async () => {
    const { ann, bob } = shared;
    if (!ann || !bob) throw new Error('The gauges are missing.');
    const eventIds = await sendMany('con/shared', ['ann', 'ann', 'ann', 'bob']);
    await until('both users to be at their limit', () => ann.heldCount === 2 && bob.heldCount === 2);
    const ended = Promise.all(eventIds.map((eventId) => setup.server.endedRuns(eventId, 2)));
    let isDone = false;
    void ended.finally(() => (isDone = true));
    await until('all runs to end', () => {
      for (const gauge of [ann, bob]) gauge.release();
      return isDone;
    });
    const statuses = (await ended).flat().map((run) => run.status);
    expect(statuses).toEqual(Array<string>(8).fill('Completed'));
    expect([ann.highest, bob.highest]).toEqual([2, 2]);
  });

  it('does not count a sleeping run', async () => {
    const first = await setup.send('con/sleepy', { name: 'first', nap: '1h' });
    await until('the first to sleep', () => sleepers.includes('first'));
    const second = await setup.send('con/sleepy', { name: 'second', nap: '1s' });
    expect((await setup.server.endedRun(second)).status).toBe('Completed');
    expect((await setup.server.runs(first))[0]?.status).toBe('Running');
  });
});
