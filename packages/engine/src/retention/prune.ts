import type { Sql } from '../database/connect';

const intervalMs = 3_600_000;
const batchSize = 1000;

interface PruneOptions {
  sql: Sql;
  retentionDays: number;
  onError: (error: unknown) => void;
}

/** Deletes at the start and then every hour what is older than the retention. Returns how to stop. */
export function startPruning(options: PruneOptions) {
  const run = () => void prune(options).catch(options.onError);
  const timer = setInterval(run, intervalMs);
  run();
  return () => clearInterval(timer);
}

/** Deletes ended runs with their steps and attempts, events without runs, and expired dedupe keys, in small batches. */
export async function prune({ sql, retentionDays }: Pick<PruneOptions, 'sql' | 'retentionDays'>) {
  const age = `${retentionDays} days`;
  await repeat(
    () => sql`
      WITH old AS (
        DELETE FROM engine.runs WHERE id IN (
          SELECT id FROM engine.runs WHERE ended_at < now() - ${age}::interval
          ORDER BY ended_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)
        RETURNING id),
      steps AS (DELETE FROM engine.steps WHERE run_id IN (SELECT id FROM old)),
      attempts AS (DELETE FROM engine.attempts WHERE run_id IN (SELECT id FROM old))
      SELECT id FROM old`,
  );
  await repeat(
    () => sql`
      DELETE FROM engine.events WHERE id IN (
        SELECT id FROM engine.events e WHERE received_at < now() - ${age}::interval
          AND NOT EXISTS (SELECT 1 FROM engine.runs r WHERE r.event_id = e.id)
          AND NOT EXISTS (SELECT 1 FROM engine.runs r WHERE r.batch_event_ids @> ARRAY[e.id])
          AND NOT EXISTS (SELECT 1 FROM engine.held_starts h WHERE e.id = ANY(h.event_ids))
          AND NOT EXISTS (SELECT 1 FROM engine.queue q WHERE q.kind = 'route' AND q.payload ->> 'eventId' = e.id)
        ORDER BY received_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)
      RETURNING id`,
  );
  await repeat(
    () => sql`
      DELETE FROM engine.dedupes WHERE key IN (
        SELECT key FROM engine.dedupes WHERE expires_at < now() LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)
      RETURNING key`,
  );
  await sql`DELETE FROM engine.throttles WHERE taken_until < now()`;
}

async function repeat(deleteBatch: () => PromiseLike<readonly unknown[]>) {
  while ((await deleteBatch()).length === batchSize);
}
