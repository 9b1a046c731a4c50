import { describe, expect, it } from 'vitest';
import { setUp } from './harness/test-setup';
import { aMoment, until } from './harness/until';

const held = new Map<string, () => void>();
const cancelled = new Set<string>();
const started: { name: string; atMs: number }[] = [];
const names = () => started.map(({ name }) => name);
const startOf = (name: string) => started.find((start) => start.name === name)?.atMs ?? 0;
const isStarted = (name: string) => until(`${name} to start`, () => startOf(name) > 0);
const isCancelled = (name: string) => until(`${name} to be cancelled`, () => cancelled.has(name));
/** Two servers round times differently. */
const toleranceMs = 300;

const setup = setUp('sinlim', (client) => {
  const define = (id: string, mode: 'skip' | 'cancel', settings: object) =>
    client.createFunction(
      { id, singleton: { mode, key: 'event.data.user' }, ...settings, triggers: { event: `sinlim/${id}` } },
      async ({ event, step }) => {
        const { name, nap, isHeld } = event.data;
        await step.run('start', () => {
          started.push({ name, atMs: Date.now() });
          return isHeld && new Promise<void>((resolve) => held.set(name, resolve));
        });
        if (nap) await step.sleep('nap', nap);
        return name;
      },
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
    client.createFunction({ id: 'told', triggers: { event: 'inngest/function.cancelled' } }, ({ event }) => {
      cancelled.add(event.data.event.data.name);
    }),
  ];
});

const send = (id: string, user: string, name: string, data: object = {}) =>
  setup.send(`sinlim/${id}`, { user, name, ...data });

describe('a singleton', () => {
  it('cancelled while it waits for a slot never starts, and leaves the slot to the next', async () => {
    await send('slot', 'holder', 'slot-holder', { isHeld: true });
    await isStarted('slot-holder');
    await send('slot', 'ann', 'slot-ann-1');
    await aMoment();
    const others = [await send('slot', 'bob', 'slot-bob'), await send('slot', 'ann', 'slot-ann-2')];
    await isCancelled('slot-ann-1');
    held.get('slot-holder')?.();
    const runs = await setup.server.allEnded(others);
    expect(runs.map((run) => run.output)).toEqual(['slot-bob', 'slot-ann-2']);
    expect(names()).not.toContain('slot-ann-1');
  });

  it('cancelled while it waits for its turn takes none', async () => {
    await send('turn', 'cleo', 'turn-first');
    await isStarted('turn-first');
    await send('turn', 'ann', 'turn-ann-1');
    await aMoment();
    const second = await send('turn', 'ann', 'turn-ann-2');
    await isCancelled('turn-ann-1');
    expect((await setup.server.endedRun(second)).output).toBe('turn-ann-2');
    expect(names()).not.toContain('turn-ann-1');
    const waitedMs = startOf('turn-ann-2') - startOf('turn-first');
    expect(waitedMs).toBeGreaterThanOrEqual(5000 - toleranceMs);
    expect(waitedMs).toBeLessThan(9000);
  });

  it('that waits for its turn counts as running', async () => {
    await send('skip-turn', 'cleo', 'wait-first');
    await isStarted('wait-first');
    const waiting = await send('skip-turn', 'ann', 'wait-ann-1');
    await aMoment();
    await setup.server.endedRun(await send('skip-turn', 'ann', 'wait-ann-2'));
    await setup.server.endedRuns(waiting, 2);
    await setup.server.endedRuns(await send('skip-turn', 'ann', 'wait-ann-3'), 2);
    expect(names().filter((name) => name.startsWith('wait-ann'))).toEqual(['wait-ann-1', 'wait-ann-3']);
  });

  it('held back by its priority gives way as well', async () => {
    await send('priority', 'ann', 'back', { seconds: -3 });
    await aMoment();
    const ahead = await send('priority', 'ann', 'ahead', { seconds: 0 });
    await isCancelled('back');
    expect((await setup.server.endedRun(ahead)).output).toBe('ahead');
    expect(names()).not.toContain('back');
  });

  it('cancelled by a timeout lets the next one in', async () => {
    await send('timeouts', 'holder', 'time-holder', { isHeld: true });
    await isStarted('time-holder');
    await send('timeouts', 'ann', 'time-1');
    await isCancelled('time-1');
    const second = await send('timeouts', 'ann', 'time-2');
    held.get('time-holder')?.();
    expect((await setup.server.endedRun(second)).output).toBe('time-2');
    await send('finish', 'ann', 'finish-1', { nap: '1h' });
    await isCancelled('finish-1');
    const third = await send('finish', 'ann', 'finish-2');
    expect((await setup.server.endedRun(third)).output).toBe('finish-2');
  });

  it('counts events that it skips against its rate limit', async () => {
    const first = await send('rate', 'ann', 'rate-1', { isHeld: true });
    await isStarted('rate-1');
    const skipped = await send('rate', 'ann', 'rate-2');
    await setup.server.endedRun(skipped);
    await aMoment();
    held.get('rate-1')?.();
    await setup.server.endedRuns(first, 2);
    const limited = await send('rate', 'ann', 'rate-3');
    await setup.server.endedRun(limited);
    await aMoment();
    expect(names().filter((name) => name.startsWith('rate'))).toEqual(['rate-1']);
  });
});
