import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journalOptions } from '../src/database/connect';
import { migrate } from '../src/database/migrate';
import { connectWithPlans, rowsRead, scannedTables } from './harness/plans';
import { createTestDatabase } from './harness/test-database';
import { isEngine } from './harness/test-server';

const historyCount = 200_000;
const waitingCount = 10_000;
const dueCount = 50;

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let connection: ReturnType<typeof connectWithPlans>;
let sql: typeof connection.sql;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connectWithPlans(database.url, journalOptions);
  ({ sql } = connection);
  await migrate(sql);
  await sql`
    INSERT INTO engine.functions (id, internal_id, app_id, config, concurrency_limits)
    VALUES ('plain', gen_random_uuid(), 'app', '{}', '{}'), ('limited', gen_random_uuid(), 'app', '{}', '{1}')`;
  await sql`
    INSERT INTO engine.runs (id, function_id, event_id, status, concurrency_keys, ended_at)
    SELECT 'run-' || n, 'plain', 'event-' || n, 'completed', '{}', now() FROM generate_series(1, ${historyCount}::int) n`;
  await sql`
    INSERT INTO engine.steps (run_id, step_id, op, name, value)
    SELECT 'run-' || n, 'step', 'StepRun', 'step', '1' FROM generate_series(1, ${historyCount}::int) n`;
  await sql`
    INSERT INTO engine.queue (id, kind, is_call, run_id, function_id, concurrency_keys, due_at, parked_on)
    SELECT kind || n, kind, is_call, 'run-' || n, function_id, keys, now() + due, parked_on
    FROM generate_series(1, ${waitingCount}::int) n, (VALUES
      ('discover', true, 'limited', '{limited:0:}'::text[], interval '-1 hour', 'limited:0:'),
      ('sleep', false, 'plain', '{}', interval '1 day', NULL),
      ('step', true, 'plain', '{}', interval '1 day', NULL)) AS t(kind, is_call, function_id, keys, due, parked_on)`;
  await sql`
    INSERT INTO engine.queue (id, kind, is_call, run_id, function_id, concurrency_keys, due_at)
    SELECT function_id || n, 'discover', true, 'run-' || n, function_id, keys, now() - interval '1 minute'
    FROM generate_series(1, ${dueCount}::int) n, (VALUES
      ('plain', '{}'::text[]), ('limited', '{limited:0:}')) AS t(function_id, keys)`;
  await connection.watch();
});

afterAll(async () => {
  await sql.end();
  await database.drop();
});

/** Everything that a claim read, table by table. */
async function claim() {
  connection.takeNodes();
  const [row] = await sql<{ result: { claimed: { functionId: string }[] } }[]>`
    SELECT engine.claim('engine', 200, 200, interval '10 s') AS result`;
  const nodes = connection.takeNodes();
  return {
    claimed: row?.result.claimed ?? [],
    scannedTables: scannedTables(nodes).filter((table) => table !== 'functions'),
    mostQueueRowsRead: Math.max(...rowsRead(nodes, 'queue')),
  };
}

describe.runIf(isEngine)('claiming from a large queue', () => {
  it.each(['before', 'after'])('reads only what is due, %s statistics are gathered', async (when) => {
    if (when === 'after') {
      await sql`ANALYZE`;
      await sql`UPDATE engine.queue SET leased_by = NULL, parked_on = NULL, due_at = now() WHERE id ~ '^(plain|limited)'`;
    }
    const { claimed, scannedTables, mostQueueRowsRead } = await claim();
    expect(claimed.filter(({ functionId }) => functionId === 'plain')).toHaveLength(dueCount);
    expect(claimed.filter(({ functionId }) => functionId === 'limited')).toHaveLength(1);
    expect(scannedTables).toEqual([]);
    expect(mostQueueRowsRead).toBeLessThanOrEqual(3 * dueCount);
  });

  it('with nothing due reads nothing', async () => {
    const { claimed, scannedTables, mostQueueRowsRead } = await claim();
    expect(claimed).toEqual([]);
    expect(scannedTables).toEqual([]);
    expect(mostQueueRowsRead).toBeLessThanOrEqual(1);
  });

  it('parks calls that wait for one key in portions, so that the calls behind them start soon', async () => {
    await sql`
      INSERT INTO engine.queue (id, kind, is_call, run_id, function_id, concurrency_keys, due_at)
      SELECT 'crowd' || n, 'discover', true, 'run-' || n, 'limited', '{limited:0:}'::text[], now() - interval '1 minute'
      FROM generate_series(1, 2500) n
      UNION ALL SELECT 'behind', 'discover', true, 'run-1', 'plain', '{}', now()`;
    const claims = [await claim(), await claim(), await claim()].map(({ claimed }) => claimed.length);
    expect(claims).toEqual([0, 0, 1]);
    const [row] = await sql<{ parked: number }[]>`
      SELECT count(*)::int AS parked FROM engine.queue WHERE id LIKE 'crowd%' AND parked_on = 'limited:0:'`;
    expect(row?.parked).toBe(2500);
  });
});
