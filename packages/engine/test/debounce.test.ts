import { describe, expect, it } from 'vitest';
import { startEngine } from '../src/start-engine';
import { settled } from './harness/settled';
import { createClient, startTestApp } from './harness/test-app';
import { createTestDatabase } from './harness/test-database';
import { isEngine, watchServer } from './harness/test-server';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

interface Started {
  key: string;
  value: number;
  atMs: number;
}
const started: Started[] = [];
const of = (key: string) => started.filter((run) => run.key === key);
const setup = setUp('deb', (client) => [
  client.createFunction(
    { id: 'last', debounce: { period: '2s', key: 'event.data.key' }, triggers: { event: 'deb/go' } },
    ({ event }) => {
      started.push({ key: event.data['key'], value: event.data['value'], atMs: Date.now() });
    },
  ),
  client.createFunction(
    { id: 'bounded', debounce: { period: '30s', timeout: '3s' }, triggers: { event: 'deb/bounded' } },
    ({ event }) => {
      started.push({ key: 'bounded', value: event.data['value'], atMs: Date.now() });
    },
  ),
]);

describe('a debounce', () => {
  it('starts one run for the latest event of each key', async () => {
    const first = await setup.send('deb/go', { key: 'a', value: 1 });
    await settled(setup.server);
    const nowMs = Date.now();
    const { ids } = await setup.client.send(
      [3, 2].map((value) => ({ name: 'deb/go', ts: nowMs + value - 3, data: { key: 'a', value } })),
    );
    const other = await setup.send('deb/go', { key: 'b', value: 9 });
    await setup.server.allEnded([ids[0] ?? '', other]);
    expect(await setup.server.runs(first)).toEqual([]);
    expect(of('a').map(({ value }) => value)).toEqual([3]);
    expect(of('b').map(({ value }) => value)).toEqual([9]);
  });

  it('restarts its wait with every event', async () => {
    await setup.send('deb/go', { key: 'moved', value: 1 });
    await settled(setup.server);
    const againAtMs = Date.now();
    await setup.server.endedRun(await setup.send('deb/go', { key: 'moved', value: 2 }));
    expect(of('moved')).toEqual([expect.objectContaining({ value: 2 })]);
    expect(of('moved')[0]?.atMs).toBeGreaterThanOrEqual(againAtMs + 1990);
  });

  it('waits no longer than its timeout', async () => {
    const startedAtMs = Date.now();
    await setup.send('deb/bounded', { value: 1 });
    await settled(setup.server);
    const run = await setup.server.endedRun(await setup.send('deb/bounded', { value: 2 }));
    const waitedMs = (of('bounded')[0]?.atMs ?? 0) - startedAtMs;
    expect(run.status).toBe('Completed');
    expect(of('bounded')).toEqual([expect.objectContaining({ value: 2 })]);
    expect(waitedMs).toBeGreaterThan(2000);
    expect(waitedMs).toBeLessThan(20_000);
  });
});

describe.runIf(isEngine)('a debounce of this engine', () => {
  it('waits no longer than its timeout when events keep coming', async () => {
    const startedAtMs = Date.now();
    const bounded = () => of('bounded').slice(1);
    let value = 2;
    await until('the run', async () => {
      await setup.send('deb/bounded', { value: (value += 1) });
      return bounded().length > 0;
    });
    expect((bounded()[0]?.atMs ?? 0) - startedAtMs).toBeLessThan(20_000);
  });

  it('does not move for a repeated event', async () => {
    const post = () => setup.client.send({ id: 'deb-once', name: 'deb/go', data: { key: 'once', value: 1 } });
    const startedAtMs = Date.now();
    await until('the run', async () => {
      await post();
      return of('once').length > 0;
    });
    expect((of('once')[0]?.atMs ?? 0) - startedAtMs).toBeLessThan(4000);
    expect(of('once')).toHaveLength(1);
  });

  it('survives a restart and starts once with two engines', async () => {
    const database = await createTestDatabase();
    const first = await startEngine({ databaseUrl: database.url, port: 0 });
    const client = createClient('debkept', first.url);
    const values: number[] = [];
    const app = await startTestApp(client, [
      client.createFunction(
        { id: 'fn', debounce: { period: '1s' }, triggers: { event: 'debkept/go' } },
        ({ event }) => values.push(event.data['value']),
      ),
    ]);
    await app.register();
    const { ids } = await client.send([1, 2].map((value) => ({ name: 'debkept/go', data: { value } })));
    await first.stop();
    const engines = await Promise.all([1, 2].map(() => startEngine({ databaseUrl: database.url, port: 0 })));
    const server = watchServer({
      url: engines[0]?.url ?? '',
      databaseUrl: database.url,
      stop: async () => {},
    });
    await server.endedRun(ids[1]);
    expect(values).toEqual([2]);
    await Promise.all([app.stop(), ...engines.map((engine) => engine.stop())]);
    await database.drop();
  });
});
