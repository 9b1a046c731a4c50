import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { journalOptions } from '../src/database/connect';
import { migrate } from '../src/database/migrate';
import { createTestDatabase } from './harness/test-database';
import { isEngine } from './harness/test-server';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const ran: string[] = [];

const setup = setUp(
  'lease',
  (client) => [
    client.createFunction({ id: 'work', triggers: { event: 'lease/never' } }, async ({ step, runId }) => {
      await step.run('work', () => ran.push(runId));
    }),
  ],
  { leaseMs: 500 },
);

/** Stores a run whose first call is due, as another engine could have left it. */
async function leaveRun(sql: postgres.Sql, id: string) {
  await sql`INSERT INTO engine.events (id, name, body) VALUES (${id}, 'lease/never', '{"name":"lease/never","data":{}}')`;
  await sql`
    INSERT INTO engine.runs (id, function_id, event_id, concurrency_keys) VALUES (${id}, 'lease-work', ${id}, '{}')`;
  await sql`
    INSERT INTO engine.queue (id, kind, is_call, run_id, function_id, concurrency_keys, due_at)
    VALUES (${id}, 'discover', true, ${id}, 'lease-work', '{}', now())`;
}

describe.runIf(isEngine)('the lease of a call', () => {
  it('passes to no other engine while the results of the call are being stored', async () => {
    const database = await createTestDatabase();
    const sql = postgres(database.url, { ...journalOptions, max: 2 });
    await migrate(sql);
    await leaveRun(sql, 'run');
    const claim = async () => {
      const [row] = await sql<{ result: { claimed: { id: string }[] } }[]>`
        SELECT engine.claim('other', 10, 10, interval '1 hour') AS result`;
      return row?.result.claimed.map(({ id }) => id);
    };
    const ask = { runIds: ['run'], itemIds: [], steps: [], events: [], externalIds: [], eventNames: [] };
    await sql.begin(async (tx) => {
      await tx`SELECT engine.lock_and_read(${JSON.stringify(ask)}::text::json)`;
      expect(await claim()).toEqual([]);
    });
    expect(await claim()).toEqual(['run']);
    await sql.end();
    await database.drop();
  });

  it('must still be held when the call is made, however long reading the run took', async () => {
    const sql = postgres(setup.server.databaseUrl ?? '', { ...journalOptions, max: 2 });
    const look = async () => {
      const [row] = await sql<{ status: string; isLeased: boolean; isOver: boolean }[]>`
        SELECT r.status, q.leased_by IS NOT NULL AS "isLeased", q.due_at < clock_timestamp() AS "isOver"
        FROM engine.runs r LEFT JOIN engine.queue q ON q.run_id = r.id WHERE r.id = 'slow'`;
      return row;
    };
    await leaveRun(sql, 'slow');
    await sql.begin(async (tx) => {
      await tx`LOCK TABLE engine.events IN ACCESS EXCLUSIVE MODE`;
      await sql`SELECT pg_notify('engine_wake', '')`;
      await until('the lease', async () => (await look())?.isLeased);
      // Keeps the engine from extending it.
      await tx`SELECT 1 FROM engine.queue WHERE run_id = 'slow' FOR UPDATE`;
      await until('its end', async () => (await look())?.isOver);
    });
    await until('the run to end', async () => (await look())?.status === 'completed');
    expect(setup.app.calls).toEqual(['lease-work/step']);
    expect(ran).toEqual(['slow']);
    await sql.end();
  });
});
