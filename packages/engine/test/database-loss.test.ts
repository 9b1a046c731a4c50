import postgres from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { isEngine } from './harness/test-server';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const held = new Map<string, () => void>();
const ran: string[] = [];

const setup = setUp('loss', (client) => [
  client.createFunction({ id: 'hold', triggers: { event: 'loss/go' } }, async ({ event, step }) => {
    const { name } = event.data;
    await step.run('before', () => ran.push(`${name}/before`));
    await step.run('hold', () => new Promise<void>((resolve) => held.set(name, resolve)));
    await step.run('after', () => ran.push(`${name}/after`));
  }),
]);

const sql = postgres(process.env['TEST_DATABASE_URL'] ?? '', { max: 1 });
afterAll(() => sql.end());

describe.runIf(isEngine)('an engine that loses its connections to the database', () => {
  it('reconnects and continues running and new runs', async () => {
    const { server } = setup;
    const running = await setup.send('loss/go', { name: 'running' });
    const release = await until('the step', () => held.get('running'));
    const database = new URL(server.databaseUrl ?? '').pathname.slice(1);
    await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ${database}`;
    release();
    const coming = await setup.send('loss/go', { name: 'coming' });
    (await until('the other step', () => held.get('coming')))();
    const runs = await server.allEnded([running, coming]);
    expect(runs.map((run) => run.status)).toEqual(['Completed', 'Completed']);
    expect(ran.toSorted()).toEqual(['coming/after', 'coming/before', 'running/after', 'running/before']);
  });
});
