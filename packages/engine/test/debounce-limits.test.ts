import { describe, expect, it } from 'vitest';
import { Recorder, toleranceMs } from './harness/recorder';
import { settled } from './harness/settled';
import { isEngine } from './harness/test-server';
import { setUp } from './harness/test-setup';
import { createTimer, timePasses } from './harness/time-passes';

const recorder = new Recorder();

const debounce = { period: '1s', key: 'event.data.key' } as const;
const slowly = { period: '3s', key: 'event.data.key' } as const;

const setup = setUp('deblim', (client) => {
  const define = (id: string, settings: object) =>
    client.createFunction(
      { id, debounce, ...settings, triggers: { event: `deblim/${id}` } },
      recorder.handler,
    );
  return [
    define('throttle', { throttle: { limit: 1, period: '6s' } }),
    define('priority', { priority: { run: 'int(event.data.seconds)' } }),
    define('concurrency', { concurrency: 1 }),
    define('patience', { concurrency: 1, timeouts: { start: '2s' } }),
    define('start', { debounce: slowly, timeouts: { start: '2s' } }),
    define('finish', { debounce: slowly, timeouts: { finish: '2s' } }),
    define('rate-limit', { rateLimit: { limit: 1, period: '24h' } }),
    define('idempotency', { idempotency: 'event.data.order' }),
    ...(['skip', 'cancel'] as const).map((mode) => define(mode, { singleton: { mode } })),
    client.createFunction({ id: 'seen', debounce, triggers: { event: 'deblim/skip' } }, () => 'seen'),
    createTimer(client),
  ];
});

const send = (id: string, name: string, data: object = {}) =>
  setup.send(`deblim/${id}`, { key: name, name, ...data });

/** Two events of one series. Answers the id of the second, which is to start. */
const sendSeries = async (id: string, [first, second]: readonly [string, string], data: object = {}) => {
  await send(id, first, { key: second, ...data });
  await settled(setup.server);
  return send(id, second, { key: second, ...data });
};

describe('a debounced function', () => {
  it('with a throttle starts with the newest event when its turn comes', async () => {
    await send('throttle', 'turn-1');
    await recorder.startOf('turn-1');
    await setup.server.endedRun(await sendSeries('throttle', ['turn-2a', 'turn-2b']));
    expect(await recorder.msBetween('turn-1', 'turn-2b')).toBeGreaterThanOrEqual(6000 - toleranceMs);
    expect(recorder.names).not.toContain('turn-2a');
  });

  it('is delayed by a priority below zero from the end of the series', async () => {
    const sentAtMs = Date.now();
    await send('priority', 'held-back', { seconds: -2 });
    const { atMs } = await recorder.startOf('held-back');
    expect(atMs - sentAtMs).toBeGreaterThanOrEqual(3000 - toleranceMs);
  });

  it('waits for a slot, and then starts with the newest event', async () => {
    const holder = await send('concurrency', 'holder', { isHeld: true });
    await recorder.startOf('holder');
    const newest = await sendSeries('concurrency', ['next-a', 'next-b']);
    await timePasses(setup, '3s');
    expect(recorder.names).not.toContain('next-b');
    recorder.release('holder');
    const runs = await setup.server.allEnded([holder, newest]);
    expect(runs.map((run) => run.output)).toEqual(['holder', 'next-b']);
    expect(recorder.names).not.toContain('next-a');
  });

  it('is not cancelled by timeouts that are shorter than the series', async () => {
    const sent = [await send('start', 'in-time'), await send('finish', 'quick')];
    const runs = await setup.server.allEnded(sent);
    expect(runs.map((run) => run.status)).toEqual(['Completed', 'Completed']);
  });

  it('is cancelled when it takes longer than its timeout for the finish', async () => {
    const eventId = await send('finish', 'slow', { nap: '1h' });
    expect((await setup.server.endedRun(eventId)).status).toBe('Cancelled');
  });

  it('counts all events of a series against its rate limit', async () => {
    const first = await send('rate-limit', 'rated-1', { key: 'rated' });
    await settled(setup.server);
    await send('rate-limit', 'rated-2', { key: 'rated' });
    await setup.server.endedRun(first);
    expect(recorder.names).toContain('rated-1');
    expect(recorder.names).not.toContain('rated-2');
  });

  it('that is a singleton skips its run when another one is running at the end of the series', async () => {
    await send('skip', 'skip-1', { isHeld: true });
    await recorder.startOf('skip-1');
    const skipped = await send('skip', 'skip-2');
    await setup.server.endedRun(skipped);
    await settled(setup.server);
    const late = await send('skip', 'skip-3');
    recorder.release('skip-1');
    const runs = await setup.server.endedRuns(late, 2);
    expect(runs.map((run) => run.output).toSorted()).toEqual(['seen', 'skip-3']);
    expect(recorder.names).not.toContain('skip-2');
  });

  it('that is a singleton cancels the running one at the end of the series, not before', async () => {
    const running = await send('cancel', 'cancel-1', { nap: '1h' });
    await recorder.startOf('cancel-1');
    await send('cancel', 'cancel-2a', { key: 'cancel-2b' });
    await settled(setup.server);
    const sentAtMs = Date.now();
    const newest = await send('cancel', 'cancel-2b', { key: 'cancel-2b' });
    expect((await setup.server.runs(running))[0]?.status).toBe('Running');
    expect((await setup.server.endedRun(newest)).output).toBe('cancel-2b');
    expect((await setup.server.endedRun(running)).status).toBe('Cancelled');
    expect((await recorder.startOf('cancel-2b')).atMs - sentAtMs).toBeGreaterThanOrEqual(1000 - toleranceMs);
    expect(recorder.names).not.toContain('cancel-2a');
  });
});

describe.runIf(isEngine)('a debounced function of this engine', () => {
  it('is cancelled when it waits too long for a slot after the end of the series', async () => {
    const holder = await send('patience', 'patience-holder', { isHeld: true });
    await recorder.startOf('patience-holder');
    const sentAtMs = Date.now();
    const newest = await send('patience', 'late');
    expect((await setup.server.endedRun(newest)).status).toBe('Cancelled');
    expect(Date.now() - sentAtMs).toBeGreaterThanOrEqual(3000 - toleranceMs);
    recorder.release('patience-holder');
    expect((await setup.server.endedRun(holder)).status).toBe('Completed');
    expect(recorder.names).not.toContain('late');
  });

  it('starts once for an idempotency key, with the newest event', async () => {
    const newest = await sendSeries('idempotency', ['order-a', 'order-b'], { order: 1 });
    expect((await setup.server.endedRun(newest)).output).toBe('order-b');
    const again = await send('idempotency', 'order-c', { key: 'again', order: 1 });
    const other = await send('idempotency', 'order-d', { key: 'again', order: 2 });
    expect((await setup.server.endedRun(other)).output).toBe('order-d');
    expect(await setup.server.runs(again)).toEqual([]);
    expect(recorder.names).not.toContain('order-a');
  });
});
