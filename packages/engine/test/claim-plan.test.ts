import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { journalOptions } from '../src/database/connect';
import { migrate } from '../src/database/migrate';
import { createTestDatabase } from './harness/test-database';

const historyCount = 200_000;
const waitingCount = 10_000;
const dueCount = 50;

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

const planSchema: z.ZodType<Plan> = z.lazy(() =>
  z.looseObject({
    'Node Type': z.string(),
    'Relation Name': z.string().optional(),
    'Actual Rows': z.number(),
    'Actual Loops': z.number(),
    'Rows Removed by Filter': z.number().optional(),
    Plans: z.array(planSchema).optional(),
  }),
);

const plans: Plan[] = [];
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let sql: postgres.Sql;

beforeAll(async () => {
  database = await createTestDatabase();
  sql = postgres(database.url, {
    ...journalOptions,
    max: 1,
    onnotice: ({ message = '' }) => notePlan(message),
  });
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
  await sql.unsafe(`
    LOAD 'auto_explain';
    SET auto_explain.log_min_duration = 0; SET auto_explain.log_level = 'notice'; SET auto_explain.log_format = 'json';
    SET auto_explain.log_analyze = on; SET auto_explain.log_nested_statements = on;`);
});

afterAll(async () => {
  await sql.end();
  await database.drop();
});

function notePlan(message: string) {
  const json = /plan:\n([\s\S]*)/.exec(message)?.[1];
  if (json) plans.push(z.object({ Plan: planSchema }).parse(JSON.parse(json)).Plan);
}

/** Everything that a claim read, table by table. */
async function claim() {
  plans.length = 0;
  const [row] = await sql<{ result: { claimed: { functionId: string }[] } }[]>`
    SELECT engine.claim('engine', 200, 200, interval '10 s') AS result`;
  const nodes = plans.flatMap(withChildren);
  const rowsRead = nodes
    .filter((node) => node['Relation Name'] === 'queue')
    .map((node) => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']);
  return {
    claimed: row?.result.claimed ?? [],
    scannedTables: nodes
      .filter((node) => node['Node Type'] === 'Seq Scan')
      .map((node) => node['Relation Name'])
      .filter((table) => table !== 'functions'),
    mostQueueRowsRead: Math.max(...rowsRead),
  };
}

function withChildren(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(withChildren)];
}

describe('claiming from a large queue', () => {
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

  it('sets aside in portions whoever waits for one key, so that the others behind them come soon', async () => {
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
