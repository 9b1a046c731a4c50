import { describe, expect, it } from 'vitest';
import { lastTick, nextTick } from '../src/cron/next-tick';
import { startEngine } from '../src/start-engine';
import { isEngine } from './harness/test-server';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const ticks: { runId: string; ts: number; name: string; data: Record<string, unknown> }[] = [];
const heard: string[] = [];

// The Inngest server's crons know no seconds.
const { cron, tickCount, timeoutMs } = isEngine
  ? { cron: '* * * * * *', tickCount: 3, timeoutMs: 20_000 }
  : { cron: '* * * * *', tickCount: 1, timeoutMs: 70_000 };

const setup = setUp('tick', (client) => [
  client.createFunction({ id: 'ticking', triggers: { cron } }, ({ event, runId }) => {
    ticks.push({ runId, ts: event.ts ?? 0, name: event.name, data: event.data });
  }),
  client.createFunction({ id: 'hearing', triggers: { event: 'inngest/scheduled.timer' } }, ({ event }) => {
    heard.push(event.data.cron);
  }),
]);

describe('a cron', () => {
  it('fires once per tick, even with two engines', async () => {
    const { databaseUrl } = setup.server;
    const second = databaseUrl ? await startEngine({ databaseUrl, port: 0 }) : null;
    await until(`${tickCount} ticks`, () => ticks.length >= tickCount, timeoutMs);
    await second?.stop();
    const seconds = ticks.map(({ ts }) => Math.floor(ts / 1000));
    expect(new Set(seconds).size).toBe(seconds.length);
    expect(ticks[0]?.name).toBe('inngest/scheduled.timer');
    const scheduledAt = new Date(ticks[0]?.ts ?? 0).toISOString().replace('.000Z', 'Z');
    expect(ticks[0]?.data).toEqual({ cron, scheduledAt, fireAt: scheduledAt });
    await until('the listener', () => heard.includes(cron), 5000);
  }, 80_000);
});

describe.runIf(isEngine)('the last tick', () => {
  it('is due now or was due before', () => {
    for (const now of ['2026-01-10T12:01:00.000Z', '2026-01-10T12:01:00.003Z', '2026-01-10T12:01:59.999Z']) {
      expect(lastTick('* * * * *', new Date(now))?.toISOString()).toBe('2026-01-10T12:01:00.000Z');
    }
  });
});

describe.runIf(isEngine)('the next tick', () => {
  it('is computed in UTC unless the cron names a time zone', () => {
    const after = new Date('2026-01-10T12:00:00Z');
    expect(nextTick('0 2 * * *', after)?.toISOString()).toBe('2026-01-11T02:00:00.000Z');
    expect(nextTick('TZ=Europe/Rome 0 2 * * *', after)?.toISOString()).toBe('2026-01-11T01:00:00.000Z');
  });

  it('follows the clocks of its time zone into summer', () => {
    const after = new Date('2026-07-10T12:00:00Z');
    expect(nextTick('TZ=Europe/Rome 0 2 * * *', after)?.toISOString()).toBe('2026-07-11T00:00:00.000Z');
  });
});
