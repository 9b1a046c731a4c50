import postgres from 'postgres';
import { NonRetriableError } from 'inngest';
import { describe, expect, it } from 'vitest';
import { prune } from '../src/retention/prune';
import { startEngine } from '../src/start-engine';
import { createClient, startTestApp } from './harness/test-app';
import { createTestDatabase } from './harness/test-database';
import { isEngine, watchServer } from './harness/test-server';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const half = 'x'.repeat(700_000);
const valueOf = (event: { data: { value?: number } }) => event.data.value ?? 0;
const failures: { event: object; events: unknown[] }[] = [];
const gathered = new Map<string, { first: number; values: number[] }>();

const setup = setUp('bat', (client) => [
  client.createFunction(
    {
      id: 'gather',
      batchEvents: { maxSize: 3, timeout: '2s', key: 'event.data.key', if: 'event.data.isAlone != true' },
      triggers: { event: 'bat/go' },
    },
    ({ event, events }) => {
      const batch = { first: valueOf(event), values: events.map(valueOf) };
      gathered.set(event.data['key'], batch);
      return batch;
    },
  ),
  client.createFunction(
    { id: 'patient', batchEvents: { maxSize: 3, timeout: '60s' }, triggers: { event: 'bat/patient' } },
    ({ events }) => events.map(valueOf),
  ),
  client.createFunction(
    {
      id: 'large',
      batchEvents: { maxSize: 2, timeout: '60s' },
      triggers: { event: 'bat/large' },
      checkpointing: false,
    },
    async ({ events, step }) => {
      await step.run('one', () => half);
      await step.run('two', () => half);
      await step.sleep('nap', '1s');
      return events.map(valueOf);
    },
  ),
  client.createFunction(
    {
      id: 'breaks',
      batchEvents: { maxSize: 2, timeout: '60s' },
      triggers: { event: 'bat/break' },
      onFailure: ({ event }: { event: { data: { event: object; events?: unknown[] } } }) => {
        failures.push({ event: event.data.event, events: event.data.events ?? [] });
      },
    },
    () => {
      throw new NonRetriableError('broken');
    },
  ),
]);

const sendAll = async (name: string, values: readonly number[], data: object = {}) => {
  const { ids } = await setup.client.send(values.map((value) => ({ name, data: { ...data, value } })));
  return ids;
};

/** The Inngest server finds the run of a batch by its first event alone, and puts those of one send in any order. */
const endedRunOfAny = (ids: readonly string[]) =>
  until('the run of the batch', async () => {
    const runs = (await Promise.all(ids.map(setup.server.runs))).flat();
    return runs.find((run) => run.ended_at);
  });

describe('a batch', () => {
  it('starts at once when it is full', async () => {
    const run = await endedRunOfAny(await sendAll('bat/patient', [1, 2, 3]));
    expect(run.output).toHaveLength(3);
    expect(run.output).toEqual(expect.arrayContaining([1, 2, 3]));
  });

  it('starts at its timeout with what it has, separately for each key', async () => {
    await sendAll('bat/go', [1], { key: 'c' });
    await sendAll('bat/go', [2], { key: 'd' });
    await sendAll('bat/go', [3], { key: 'c' });
    const [shared, alone] = await until('both batches', () => {
      const batches = [gathered.get('c'), gathered.get('d')];
      return batches.every(Boolean) && batches;
    });
    expect(shared?.values.toSorted()).toEqual([1, 3]);
    expect(shared?.first).toBe(shared?.values[0]);
    expect(alone).toEqual({ first: 2, values: [2] });
  });

  it('ignores events that its condition excludes', async () => {
    const [alone] = await sendAll('bat/go', [7], { key: 'e', isAlone: true });
    expect((await setup.server.endedRun(alone)).output).toEqual({ first: 7, values: [7] });
  });

  it('is fetched by the SDK when the state is large', async () => {
    const ids = await sendAll('bat/large', [1, 2]);
    const run = await endedRunOfAny(ids);
    expect(run).toMatchObject({ status: 'Completed', output: expect.arrayContaining([1, 2]) });
  });

  it('passes all its events to onFailure', async () => {
    await sendAll('bat/break', [1, 2]);
    const failure = await until('onFailure', () => failures[0]);
    expect(failure.events).toHaveLength(2);
    expect(failure.event).toMatchObject({ name: 'bat/break' });
  });
});

describe.runIf(isEngine)('a batch of this engine', () => {
  it('fills up with events sent one after the other, and each of them finds the run', async () => {
    const ids: string[] = [];
    for (const value of [1, 2, 3]) ids.push(...(await sendAll('bat/patient', [value])));
    const runs = await setup.server.allEnded(ids);
    expect(new Set(runs.map((run) => run.run_id)).size).toBe(1);
    expect(runs[0]?.output).toEqual([1, 2, 3]);
  });

  it('runs again with all its events', async () => {
    const ids = await sendAll('bat/patient', [3, 1, 2]);
    const first = await setup.server.endedRun(ids[0]);
    const { status } = await setup.server.post(`/v1/runs/${first.run_id}/rerun`, {});
    expect(status).toBe(200);
    const runs = await setup.server.endedRuns(ids[1], 2);
    expect(runs.map((run) => run.output)).toEqual([
      [3, 1, 2],
      [3, 1, 2],
    ]);
  });

  it('does not count a repeated event', async () => {
    const event = { id: 'bat-once', name: 'bat/go', data: { key: 'again', value: 1 } };
    const first = await setup.client.send(event);
    await setup.client.send(event);
    await setup.client.send(event);
    expect((await setup.server.endedRun(first.ids[0])).output).toEqual({ first: 1, values: [1] });
  });

  it('survives a restart, starts once with two engines, and survives pruning', async () => {
    const database = await createTestDatabase();
    const first = await startEngine({ databaseUrl: database.url, port: 0 });
    const client = createClient('batkept', first.url);
    const starts: number[][] = [];
    const app = await startTestApp(client, [
      client.createFunction(
        { id: 'fn', batchEvents: { maxSize: 10, timeout: '2s' }, triggers: { event: 'batkept/go' } },
        async ({ events, step }) => {
          await step.run('note', () => starts.push(events.map(valueOf)));
          await step.sleep('nap', '1h');
        },
      ),
    ]);
    await app.register();
    const send = (value: number) => client.send({ name: 'batkept/go', data: { value } });
    await send(1);
    const { ids } = await send(2);
    await first.stop();
    const sql = postgres(database.url, { max: 1 });
    await sql`UPDATE engine.events SET received_at = received_at - interval '31 days'`;
    const engines = await Promise.all([1, 2].map(() => startEngine({ databaseUrl: database.url, port: 0 })));
    await until('the batch to start', () => starts.length > 0);
    expect(starts).toEqual([[1, 2]]);
    await prune({ sql, retentionDays: 30 });
    const server = watchServer({ url: engines[1]?.url ?? '', databaseUrl: null, stop: async () => {} });
    const [run] = await server.runs(ids[0] ?? '');
    const { body } = await server.get(`/v0/runs/${run?.run_id}/batch`);
    expect(body).toMatchObject([{ data: { value: 1 } }, { data: { value: 2 } }]);
    await Promise.all([app.stop(), ...engines.map((engine) => engine.stop()), sql.end()]);
    await database.drop();
  });
});
