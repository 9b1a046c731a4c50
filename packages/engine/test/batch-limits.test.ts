import { describe, expect, it } from 'vitest';
import { Recorder, toleranceMs } from './harness/recorder';
import { setUp } from './harness/test-setup';
import { createTimer, timePasses } from './harness/time-passes';

const recorder = new Recorder();

const pairs = { maxSize: 2, timeout: '60s', key: 'event.data.user' } as const;

const setup = setUp('batlim', (client) => {
  const define = (id: string, settings: object) =>
    client.createFunction(
      { id, batchEvents: pairs, ...settings, triggers: { event: `batlim/${id}` } },
      recorder.handler,
    );
  return [
    define('throttle', { throttle: { limit: 1, period: '4s', key: 'event.data.team' } }),
    define('concurrency', { concurrency: { limit: 1, key: 'event.data.team' } }),
    define('start', { concurrency: 1, timeouts: { start: '2s' } }),
    define('late', { batchEvents: { maxSize: 9, timeout: '3s' }, timeouts: { start: '2s' } }),
    define('finish', { timeouts: { finish: '2s' } }),
    define('unlimited', { rateLimit: { limit: 1, period: '24h' }, idempotency: 'event.data.user' }),
    recorder.listener(client),
    createTimer(client),
  ];
});

/** Fills a batch with two events of one name: either may be its first. */
const sendPair = async (id: string, user: string, data: object = {}) => {
  const name = `${id}-${user}`;
  await setup.client.send([1, 2].map(() => ({ name: `batlim/${id}`, data: { user, name, ...data } })));
  return name;
};

describe('a batch', () => {
  it('counts once for a throttle', async () => {
    const first = await sendPair('throttle', 'ann', { team: 'red' });
    await recorder.startOf(first);
    const second = await sendPair('throttle', 'bob', { team: 'red' });
    await recorder.startOf(await sendPair('throttle', 'cleo', { team: 'blue' }));
    expect(recorder.names).not.toContain(second);
    expect(await recorder.msBetween(first, second)).toBeGreaterThanOrEqual(4000 - toleranceMs);
  });

  it('takes one slot of a concurrency limit', async () => {
    const first = await sendPair('concurrency', 'ann', { team: 'red', isHeld: true });
    await recorder.startOf(first);
    const second = await sendPair('concurrency', 'bob', { team: 'red' });
    await recorder.startOf(await sendPair('concurrency', 'cleo', { team: 'blue' }));
    expect(recorder.names).not.toContain(second);
    recorder.release(first);
    expect((await recorder.startOf(second)).eventCount).toBe(2);
  });

  it('never starts when it waits too long for its start', async () => {
    const first = await sendPair('start', 'ann', { isHeld: true });
    await recorder.startOf(first);
    const second = await sendPair('start', 'bob');
    await timePasses(setup, '3s');
    recorder.release(first);
    await recorder.cancellationOf(second);
    expect(recorder.names).not.toContain(second);
    await recorder.startOf(await sendPair('start', 'cleo'));
  });

  it('may collect events for longer than its timeout for the start', async () => {
    await setup.send('batlim/late', { name: 'late' });
    expect((await recorder.startOf('late')).eventCount).toBe(1);
  });

  it('is cancelled when it takes longer than its timeout for the finish', async () => {
    const name = await sendPair('finish', 'ann', { nap: '1h' });
    await recorder.cancellationOf(name);
    expect(recorder.names).toContain(name);
  });

  it('ignores rate limits and idempotency keys', async () => {
    const sent = [await sendPair('unlimited', 'ann'), await sendPair('unlimited', 'bob')];
    for (const name of sent) expect((await recorder.startOf(name)).eventCount).toBe(2);
  });
});
