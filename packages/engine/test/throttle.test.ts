import { afterAll, describe, expect, it } from 'vitest';
import { startEngine } from '../src/start-engine';
import { findFreePort } from './harness/free-port';
import { createClient, startTestApp } from './harness/test-app';
import { createTestDatabase } from './harness/test-database';
import { watchServer } from './harness/test-server';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

interface Start {
  user: string;
  number: number;
  atMs: number;
}

const starts: Start[] = [];
const lateSteps: Start[] = [];
/** The two servers round times differently. */
const toleranceMs = 100;

const setup = setUp('thr', (client) => [
  client.createFunction(
    {
      id: 'per-user',
      throttle: { limit: 1, burst: 1, period: '3s', key: 'event.data.user' },
      triggers: { event: 'thr/per-user' },
    },
    async ({ event, step }) => {
      const { user, number } = event.data;
      await step.run('early', () => starts.push({ user, number, atMs: Date.now() }));
      await step.sleep('nap', '1s');
      await step.run('late', () => lateSteps.push({ user, number, atMs: Date.now() }));
    },
  ),
]);

const startsOf = (user: string) => starts.filter((start) => start.user === user).map(({ atMs }) => atMs);

describe('a throttle', () => {
  it('starts a burst at once and the others later, separately for each user, and does not count later steps', async () => {
    // The first call of all takes the app much longer than the others.
    await setup.client.send({ name: 'thr/per-user', data: { user: 'eve', number: 0 } });
    await until('the app has answered once', () => startsOf('eve').length === 1);
    const users = ['ann', 'ann', 'ann', 'ann', 'bob'];
    const { ids } = await setup.client.send(
      users.map((user, number) => ({ name: 'thr/per-user', data: { user, number } })),
    );
    await until('all later steps', () => lateSteps.length === users.length + 1);
    const [first = 0, second = 0, third = 0, fourth = 0] = startsOf('ann');
    const [bob = 0] = startsOf('bob');
    expect(second - first).toBeLessThan(1500);
    expect(bob - first).toBeLessThan(1500);
    expect(third - first).toBeGreaterThanOrEqual(3000 - toleranceMs);
    // Counted from the first: the third may have been late by itself.
    expect(fourth - first).toBeGreaterThanOrEqual(6000 - toleranceMs);
    expect(lateSteps.filter(({ user, atMs }) => user === 'ann' && atMs < third)).toHaveLength(2);
    const runs = await setup.server.allEnded(ids);
    expect(runs.map((run) => run.status)).toEqual(users.map(() => 'Completed'));
  });
});

describe.skipIf(process.env['TEST_INNGEST_URL'])('a throttle of the engine', () => {
  const cleanUps: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const cleanUp of cleanUps.toReversed()) await cleanUp();
  });

  it('holds across a restart, in the order of sending, and with two engines', async () => {
    const database = await createTestDatabase();
    const [port, otherPort] = [await findFreePort(), await findFreePort()];
    const start = (onPort: number) => startEngine({ databaseUrl: database.url, port: onPort });
    const first = await start(port);
    const client = createClient('thr-kept', first.url);
    const begun: { number: number; atMs: number }[] = [];
    const app = await startTestApp(client, [
      client.createFunction(
        { id: 'slow', throttle: { limit: 2, period: '2s' }, triggers: { event: 'thr/slow' } },
        ({ event }) => {
          begun.push({ number: event.data['number'], atMs: Date.now() });
        },
      ),
    ]);
    await app.register();
    const eventIds: string[] = [];
    for (let number = 0; number < 6; number += 1) {
      eventIds.push(...(await client.send({ name: 'thr/slow', data: { number } })).ids);
    }
    await until('the first starts', () => begun.length === 2);
    await first.stop({ graceMs: 200 });
    const [second, other] = [await start(port), await start(otherPort)];
    cleanUps.push(
      database.drop,
      app.stop,
      () => other.stop(),
      () => second.stop(),
    );
    const server = watchServer({ url: second.url, databaseUrl: database.url, stop: second.stop });
    const runs = await server.allEnded(eventIds);
    expect(runs.map((run) => run.status)).toEqual(runs.map(() => 'Completed'));
    expect(begun.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5]);
    for (const [index, { atMs }] of begun.entries()) {
      const earlier = begun[index - 2];
      if (earlier) expect(atMs - earlier.atMs).toBeGreaterThanOrEqual(1000 - toleranceMs);
    }
    const [one, , , , , last] = begun;
    expect((last?.atMs ?? 0) - (one?.atMs ?? 0)).toBeGreaterThanOrEqual(4000 - toleranceMs);
  });
});
