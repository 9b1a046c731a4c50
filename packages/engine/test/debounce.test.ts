import { describe, expect, it } from 'vitest';
import { startEngine } from '../src/start-engine';
import { createClient, startTestApp } from './harness/test-app';
import { createTestDatabase } from './harness/test-database';
import { watchServer } from './harness/test-server';
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
    { id: 'last', debounce: { period: '1s', key: 'event.data.key' }, triggers: { event: 'deb/go' } },
    ({ event }) => {
      started.push({ key: event.data['key'], value: event.data['value'], atMs: Date.now() });
    },
  ),
  client.createFunction(
    { id: 'bounded', debounce: { period: '3s', timeout: '4s' }, triggers: { event: 'deb/bounded' } },
    ({ event }) => {
      started.push({ key: 'bounded', value: event.data['value'], atMs: Date.now() });
    },
  ),
]);

describe('a debounce', () => {
  it('starts one run for the last event of each key', async () => {
    const { ids } = await setup.client.send(
      [1, 2, 3].map((value) => ({ name: 'deb/go', data: { key: 'a', value } })),
    );
    const other = await setup.send('deb/go', { key: 'b', value: 9 });
    await setup.server.allEnded([ids[2] ?? '', other]);
    expect(await setup.server.runs(ids[0] ?? '')).toEqual([]);
    expect(of('a').map(({ value }) => value)).toEqual([3]);
    expect(of('b').map(({ value }) => value)).toEqual([9]);
  });

  it('waits anew with every event', async () => {
    const sentAtMs = Date.now();
    await setup.send('deb/go', { key: 'moved', value: 1 });
    await until('most of the period to pass', () => Date.now() > sentAtMs + 600);
    const againAtMs = Date.now();
    await setup.server.endedRun(await setup.send('deb/go', { key: 'moved', value: 2 }));
    expect(of('moved')).toEqual([expect.objectContaining({ value: 2 })]);
    expect(of('moved')[0]?.atMs).toBeGreaterThanOrEqual(againAtMs + 990);
  });

  it('waits no longer than its timeout', async () => {
    const startedAtMs = Date.now();
    let value = 0;
    await until('the run', async () => {
      if (of('bounded').length === 0) await setup.send('deb/bounded', { value: (value += 1) });
      return of('bounded').length > 0;
    });
    const [run] = of('bounded');
    expect(run?.value).toBeGreaterThan(1);
    expect((run?.atMs ?? 0) - startedAtMs).toBeGreaterThan(3000);
    expect((run?.atMs ?? 0) - startedAtMs).toBeLessThan(8000);
  });

  it('does not move when an event is sent again', async () => {
    const post = () => setup.client.send({ id: 'deb-once', name: 'deb/go', data: { key: 'once', value: 1 } });
    const startedAtMs = Date.now();
    await until('the run', async () => {
      await post();
      return of('once').length > 0;
    });
    expect((of('once')[0]?.atMs ?? 0) - startedAtMs).toBeLessThan(4000);
    expect(of('once')).toHaveLength(1);
  });
});

describe.skipIf(process.env['TEST_INNGEST_URL'])('a debounce of this engine', () => {
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
