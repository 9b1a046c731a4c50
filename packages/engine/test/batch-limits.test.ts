import { describe, expect, it } from 'vitest';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

interface Started {
  names: string[];
  atMs: number;
}

const held = new Map<string, () => void>();
const started: Started[] = [];
const cancelled = new Set<string>();
const startOf = (name: string) => started.find(({ names }) => names.includes(name));
const isStarted = (name: string) => until(`the batch of ${name} to start`, () => startOf(name));
const isCancelled = (name: string) =>
  until(`the batch of ${name} to be cancelled`, () => cancelled.has(name));
/** Two servers round times differently. */
const toleranceMs = 300;

const pairs = { maxSize: 2, timeout: '60s', key: 'event.data.user' } as const;

const setup = setUp('batlim', (client) => {
  const define = (id: string, settings: object) =>
    client.createFunction(
      { id, batchEvents: pairs, ...settings, triggers: { event: `batlim/${id}` } },
      async ({ event, events, step }) => {
        await step.run('start', () => {
          started.push({ names: events.map(({ data }) => data.name), atMs: Date.now() });
          return event.data.isHeld && new Promise<void>((resolve) => held.set(event.data.name, resolve));
        });
        if (event.data.nap) await step.sleep('nap', event.data.nap);
      },
    );
  return [
    define('throttle', { throttle: { limit: 1, period: '4s', key: 'event.data.team' } }),
    define('concurrency', { concurrency: { limit: 1, key: 'event.data.team' } }),
    define('start', { concurrency: 1, timeouts: { start: '2s' } }),
    define('late', { batchEvents: { maxSize: 9, timeout: '3s' }, timeouts: { start: '2s' } }),
    define('finish', { timeouts: { finish: '2s' } }),
    define('unlimited', { rateLimit: { limit: 1, period: '24h' }, idempotency: 'event.data.user' }),
    client.createFunction({ id: 'told', triggers: { event: 'inngest/function.cancelled' } }, ({ event }) => {
      cancelled.add(event.data.event.data.name);
    }),
  ];
});

/** Fills a batch, in this order. */
const sendPair = async (id: string, user: string, data: object = {}) => {
  const names = [`${id}-${user}-1`, `${id}-${user}-2`] as const;
  for (const name of names) await setup.send(`batlim/${id}`, { user, name, ...data });
  return names[0];
};

describe('a batch', () => {
  it('counts once for a throttle, by the key of its first event', async () => {
    const first = await sendPair('throttle', 'ann', { team: 'red' });
    await isStarted(first);
    const second = await sendPair('throttle', 'bob', { team: 'red' });
    const other = await sendPair('throttle', 'cleo', { team: 'blue' });
    await isStarted(other);
    expect(startOf(second)).toBeUndefined();
    const { atMs } = await isStarted(second);
    expect(atMs - (startOf(first)?.atMs ?? 0)).toBeGreaterThanOrEqual(4000 - toleranceMs);
  });

  it('takes one slot of a concurrency limit', async () => {
    const first = await sendPair('concurrency', 'ann', { team: 'red', isHeld: true });
    await isStarted(first);
    const second = await sendPair('concurrency', 'bob', { team: 'red' });
    const other = await sendPair('concurrency', 'cleo', { team: 'blue' });
    await isStarted(other);
    expect(startOf(second)).toBeUndefined();
    held.get(first)?.();
    expect((await isStarted(second)).names).toHaveLength(2);
  });

  it('that waits too long for its start never starts', async () => {
    const first = await sendPair('start', 'ann', { isHeld: true });
    await isStarted(first);
    const second = await sendPair('start', 'bob');
    const sentAtMs = Date.now();
    await until('its time to be over', () => Date.now() > sentAtMs + 2500);
    held.get(first)?.();
    await isCancelled(second);
    expect(startOf(second)).toBeUndefined();
    await isStarted(await sendPair('start', 'cleo'));
  });

  it('may gather for longer than its timeout for the start', async () => {
    await setup.send('batlim/late', { name: 'late-1' });
    expect(await isStarted('late-1')).toMatchObject({ names: ['late-1'] });
  });

  it('that takes longer than its timeout for the finish is cancelled', async () => {
    expect(await isCancelled(await sendPair('finish', 'ann', { nap: '1h' }))).toBe(true);
  });

  it('is held back neither by a rate limit nor by an idempotency key', async () => {
    const sent = [await sendPair('unlimited', 'ann'), await sendPair('unlimited', 'bob')];
    for (const first of sent) expect((await isStarted(first)).names).toHaveLength(2);
  });
});
