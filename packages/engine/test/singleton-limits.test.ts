import { describe, expect, it } from 'vitest';
import { Recorder, toleranceMs } from './harness/recorder';
import { settled } from './harness/settled';
import { setUp } from './harness/test-setup';

const recorder = new Recorder();

const setup = setUp('sinlim', (client) => {
  const define = (id: string, mode: 'skip' | 'cancel', settings: object) =>
    client.createFunction(
      { id, singleton: { mode, key: 'event.data.user' }, ...settings, triggers: { event: `sinlim/${id}` } },
      recorder.handler,
    );
  return [
    define('slot', 'cancel', { concurrency: 1 }),
    define('turn', 'cancel', { throttle: { limit: 1, period: '5s' } }),
    define('skip-turn', 'skip', { throttle: { limit: 1, period: '4s' } }),
    define('priority', 'cancel', { priority: { run: 'int(event.data.seconds)' } }),
    define('timeouts', 'skip', { concurrency: 1, timeouts: { start: '2s' } }),
    define('finish', 'skip', { timeouts: { finish: '2s' } }),
    // Two are let in at once.
    define('rate', 'skip', { rateLimit: { limit: 10, period: '24h' } }),
    client.createFunction(
      { id: 'seen', triggers: [{ event: 'sinlim/rate' }, { event: 'sinlim/skip-turn' }] },
      () => 'seen',
    ),
    recorder.listener(client),
  ];
});

const send = (id: string, user: string, name: string, data: object = {}) =>
  setup.send(`sinlim/${id}`, { user, name, ...data });

describe('a singleton', () => {
  it('never starts when it is cancelled while it waits for a slot, and leaves the slot to the next', async () => {
    await send('slot', 'holder', 'slot-holder', { isHeld: true });
    await recorder.startOf('slot-holder');
    await send('slot', 'ann', 'slot-ann-1');
    await settled(setup.server);
    const others = [await send('slot', 'bob', 'slot-bob'), await send('slot', 'ann', 'slot-ann-2')];
    await recorder.cancellationOf('slot-ann-1');
    recorder.release('slot-holder');
    const runs = await setup.server.allEnded(others);
    expect(runs.map((run) => run.output)).toEqual(['slot-bob', 'slot-ann-2']);
    expect(recorder.names).not.toContain('slot-ann-1');
  });

  it('takes no turn when it is cancelled while it waits for one', async () => {
    await send('turn', 'cleo', 'turn-first');
    await recorder.startOf('turn-first');
    await send('turn', 'ann', 'turn-ann-1');
    await settled(setup.server);
    const second = await send('turn', 'ann', 'turn-ann-2');
    await recorder.cancellationOf('turn-ann-1');
    expect((await setup.server.endedRun(second)).output).toBe('turn-ann-2');
    expect(recorder.names).not.toContain('turn-ann-1');
    const waitedMs = await recorder.msBetween('turn-first', 'turn-ann-2');
    expect(waitedMs).toBeGreaterThanOrEqual(5000 - toleranceMs);
    expect(waitedMs).toBeLessThan(9000);
  });

  it('counts as running while it waits for its turn', async () => {
    await send('skip-turn', 'cleo', 'wait-first');
    await recorder.startOf('wait-first');
    const waiting = await send('skip-turn', 'ann', 'wait-ann-1');
    await settled(setup.server);
    await setup.server.endedRun(await send('skip-turn', 'ann', 'wait-ann-2'));
    await setup.server.endedRuns(waiting, 2);
    await setup.server.endedRuns(await send('skip-turn', 'ann', 'wait-ann-3'), 2);
    expect(recorder.names.filter((name) => name.startsWith('wait-ann'))).toEqual([
      'wait-ann-1',
      'wait-ann-3',
    ]);
  });

  it('is cancelled by the next one also while its priority delays it', async () => {
    await send('priority', 'ann', 'back', { seconds: -3 });
    await settled(setup.server);
    const ahead = await send('priority', 'ann', 'ahead', { seconds: 0 });
    await recorder.cancellationOf('back');
    expect((await setup.server.endedRun(ahead)).output).toBe('ahead');
    expect(recorder.names).not.toContain('back');
  });

  it('lets the next one start when a timeout has cancelled it', async () => {
    await send('timeouts', 'holder', 'time-holder', { isHeld: true });
    await recorder.startOf('time-holder');
    await send('timeouts', 'ann', 'time-1');
    await recorder.cancellationOf('time-1');
    const second = await send('timeouts', 'ann', 'time-2');
    recorder.release('time-holder');
    expect((await setup.server.endedRun(second)).output).toBe('time-2');
    await send('finish', 'ann', 'finish-1', { nap: '1h' });
    await recorder.cancellationOf('finish-1');
    const third = await send('finish', 'ann', 'finish-2');
    expect((await setup.server.endedRun(third)).output).toBe('finish-2');
  });

  it('counts events that it skips against its rate limit', async () => {
    const first = await send('rate', 'ann', 'rate-1', { isHeld: true });
    await recorder.startOf('rate-1');
    const skipped = await send('rate', 'ann', 'rate-2');
    await setup.server.endedRun(skipped);
    await settled(setup.server);
    recorder.release('rate-1');
    await setup.server.endedRuns(first, 2);
    const limited = await send('rate', 'ann', 'rate-3');
    await setup.server.endedRun(limited);
    await settled(setup.server);
    expect(recorder.names.filter((name) => name.startsWith('rate'))).toEqual(['rate-1']);
  });
});
