import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pruneOptions } from '../src/database/connect';
import { migrate } from '../src/database/migrate';
import { prune } from '../src/retention/prune';
import { connectWithPlans, rowsRead, scannedTables } from './harness/plans';
import { createTestDatabase } from './harness/test-database';
import { isEngine } from './harness/test-server';

const batchSize = 1000;
/** Half of the events are old; of those, half have a run that still runs, or are held. */
const eventCount = 20_000;
const heldCount = 1500;

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let connection: ReturnType<typeof connectWithPlans>;
let sql: typeof connection.sql;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connectWithPlans(database.url, pruneOptions);
  ({ sql } = connection);
  await migrate(sql);
  await sql`
    INSERT INTO engine.events (id, name, body, received_at)
    SELECT 'event-' || n, 'go', '{}', now() - (n % 2) * interval '31 days' - n * interval '1 ms'
    FROM generate_series(1, ${eventCount}::int) n`;
  await sql`
    INSERT INTO engine.runs (id, function_id, event_id, batch_event_ids, status, concurrency_keys, ended_at)
    SELECT 'run-' || n, 'fn', 'event-' || n, CASE n % 3 WHEN 0 THEN ARRAY['event-' || n] END, 'completed', '{}',
      CASE WHEN n % 4 <> 3 THEN now() - (n % 2) * interval '31 days' END
    FROM generate_series(1, ${eventCount}::int) n`;
  await sql`
    INSERT INTO engine.steps (run_id, step_id, op, name, value) SELECT id, 'a', 'StepRun', 'a', '1' FROM engine.runs`;
  await sql`
    INSERT INTO engine.attempts (run_id, attempt, ended_at, error) SELECT id, 0, now(), '{}' FROM engine.runs`;
  await sql`
    INSERT INTO engine.held_starts (key, item_id, function_id, event_ids, event_ts, size_bytes, due_at)
    SELECT 'key-' || n, 'item-' || n, 'fn', ARRAY['event-' || 4 * n + 1], 0, 0, now()
    FROM generate_series(1, ${heldCount}::int) n`;
  await sql`
    INSERT INTO engine.queue (id, kind, is_call, payload, concurrency_keys, due_at)
    SELECT 'item-' || n, 'start', false, '{}'::json, '{}'::text[], now() FROM generate_series(1, ${heldCount}::int) n
    UNION ALL SELECT 'route', 'route', false, '{"eventId":"event-1"}', '{}', now()`;
  await sql`
    INSERT INTO engine.dedupes (key, target_id, expires_at)
    SELECT 'key-' || n, '', now() - interval '1 hour' FROM generate_series(1, ${eventCount}::int) n`;
  await connection.watch();
});

afterAll(async () => {
  await sql.end();
  await database.drop();
});

describe.runIf(isEngine)('pruning large tables', () => {
  it('reads along indexes and each row once, and keeps the events that are still needed', async () => {
    await prune({ sql, retentionDays: 30 });
    const nodes = connection.takeNodes();
    const scanned = new Set(scannedTables(nodes));
    expect([...scanned].toSorted()).toEqual(['held_starts', 'queue', 'throttles']);
    expect(Math.max(...rowsRead(nodes, 'held_starts'))).toBe(heldCount);
    expect(rowsRead(nodes, 'held_starts')).toHaveLength(1);
    for (const table of ['events', 'runs', 'steps', 'attempts', 'dedupes']) {
      expect(Math.max(...rowsRead(nodes, table))).toBeLessThanOrEqual(2 * batchSize);
    }
    const [left] = await sql`
      SELECT (SELECT count(*)::int FROM engine.events) AS events, (SELECT count(*)::int FROM engine.runs) AS runs,
        (SELECT count(*)::int FROM engine.steps) AS steps, (SELECT count(*)::int FROM engine.dedupes) AS dedupes`;
    const runs = (eventCount * 3) / 4;
    expect(left).toEqual({ events: runs + heldCount + 1, runs, steps: runs, dedupes: 0 });
  });
});
