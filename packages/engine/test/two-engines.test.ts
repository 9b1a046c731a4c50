import { describe, expect, it } from 'vitest';
import { startEngine } from '../src/start-engine';
import { Gauge } from './harness/gauge';
import { createClient } from './harness/test-app';
import { isEngine } from './harness/test-server';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const held: (() => void)[] = [];
const ran: string[] = [];
const gauge = new Gauge();

const setup = setUp(
  'two',
  (client) => [
    client.createFunction({ id: 'held', triggers: { event: 'two/held' } }, async ({ step }) => {
      await step.run('hold', () => new Promise<void>((resolve) => held.push(resolve)));
    }),
    client.createFunction(
      {
        id: 'limited',
        concurrency: { limit: 2, scope: 'account', key: '"two/limited"' },
        triggers: { event: 'two/limited' },
      },
      async ({ step }) => {
        await step.run('hold', () => gauge.hold());
        await step.run('again', () => gauge.hold());
      },
    ),
    client.createFunction({ id: 'work', triggers: { event: 'two/work' } }, async ({ step, runId }) => {
      const note = (name: string) => step.run(name, () => ran.push(`${runId}/${name}`));
      await note('a');
      await Promise.all(['b', 'c', 'd'].map(note));
      await note('e');
    }),
  ],
  { maxCalls: 3 },
);

describe.runIf(isEngine)('two engines on one database', () => {
  it('share the work', async () => {
    const other = await startEngine({ databaseUrl: setup.server.databaseUrl ?? '', port: 0, maxCalls: 3 });
    const { ids } = await setup.client.send(
      Array.from({ length: 6 }, () => ({ name: 'two/held', data: {} })),
    );
    await until('both engines to be full', () => held.length === 6);
    for (const release of held) release();
    const runs = await setup.server.allEnded(ids);
    expect(runs.map((run) => run.status)).toEqual(runs.map(() => 'Completed'));
    await other.stop();
  });

  it('never run a step twice', async () => {
    const other = await startEngine({ databaseUrl: setup.server.databaseUrl ?? '', port: 0, maxCalls: 3 });
    const clients = [setup.client, createClient('two', other.url)];
    const events = Array.from({ length: 20 }, () => ({ name: 'two/work', data: {} }));
    const sent = await Promise.all(clients.map((client) => client.send(events)));
    const runs = await setup.server.allEnded(sent.flatMap(({ ids }) => ids));
    expect(runs.map((run) => run.status)).toEqual(runs.map(() => 'Completed'));
    expect(ran).toHaveLength(40 * 5);
    expect(new Set(ran).size).toBe(40 * 5);
    await other.stop();
  });

  it('never exceed a limit together', async () => {
    const other = await startEngine({ databaseUrl: setup.server.databaseUrl ?? '', port: 0, maxCalls: 3 });
    const clients = [setup.client, createClient('two', other.url)];
    const events = Array.from({ length: 10 }, () => ({ name: 'two/limited', data: {} }));
    const sent = await Promise.all(clients.map((client) => client.send(events)));
    await until('the limit to be reached', () => gauge.heldCount === 2);
    const ended = setup.server.allEnded(sent.flatMap(({ ids }) => ids));
    let isDone = false;
    void ended.finally(() => (isDone = true));
    await until('all runs to end', () => {
      gauge.release();
      return isDone;
    });
    expect((await ended).map((run) => run.status)).toEqual(Array<string>(20).fill('Completed'));
    expect(gauge.highest).toBe(2);
    await other.stop();
  });
});
