import postgres from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { prune } from '../src/retention/prune';
import { isEngine } from './harness/test-server';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const setup = setUp('old', (client) => [
  client.createFunction({ id: 'short', triggers: { event: 'old/short' } }, ({ step }) =>
    step.run('a', () => 1),
  ),
  client.createFunction({ id: 'long', triggers: { event: 'old/long' } }, async ({ step }) => {
    await step.run('a', () => 1);
    await step.sleep('nap', '1h');
  }),
]);

let sql: postgres.Sql | undefined;
afterAll(() => sql?.end());

describe.runIf(isEngine)('pruning', () => {
  it('deletes old ended runs with their steps and events, but no active run', async () => {
    sql = postgres(setup.server.databaseUrl ?? '', { max: 1 });
    const [short, long] = [await setup.send('old/short'), await setup.send('old/long')];
    const ended = await setup.server.endedRun(short);
    await until('the long one to sleep', async () => {
      const runs = await setup.server.runs(long);
      const { body } = await setup.server.get(`/v0/runs/${runs[0]?.run_id}/actions`);
      return JSON.stringify(body) !== '{}';
    });
    await sql`UPDATE engine.runs SET ended_at = ended_at - interval '31 days'`;
    await sql`UPDATE engine.events SET received_at = received_at - interval '31 days'`;
    await prune({ sql, retentionDays: 30 });
    expect((await setup.server.get(`/v1/runs/${ended.run_id}`)).status).toBe(404);
    expect((await setup.server.get(`/v1/events/${short}`)).status).toBe(404);
    expect((await setup.server.runs(long))[0]?.status).toBe('Running');
    const left = await sql`SELECT DISTINCT run_id FROM engine.steps`;
    expect(left).toHaveLength(1);
  });
});
