import { pruneOptions, type Database, type Sql } from '../database/connect';

const intervalMs = 3_600_000;
const batchSize = 1000;

interface PruneOptions {
  database: Database;
  retentionDays: number;
  onError: (error: unknown) => void;
}

/** Deletes what is older than the retention, at the start and then every hour. Returns a function that stops it. */
export function startPruning({ database, retentionDays, onError }: PruneOptions) {
  const sql = database.connect({ ...pruneOptions, max: 1, idle_timeout: 60 });
  let isStopping = false;
  const run = () =>
    void prune({ sql, retentionDays }).catch((error: unknown) => {
      if (!isStopping) onError(error);
    });
  const timer = setInterval(run, intervalMs);
  run();
  return async () => {
    isStopping = true;
    clearInterval(timer);
    await sql.end({ timeout: 1 });
  };
}

/** Deletes ended runs with their steps and attempts, events without runs, and expired dedupe keys, in small batches. */
export async function prune({ sql, retentionDays }: { sql: Sql; retentionDays: number }) {
  const [row] = await sql<{ before: Date }[]>`SELECT now() - ${retentionDays} * interval '1 day' AS before`;
  if (!row) return;
  const { before } = row;
  await repeat(
    () => sql`
      WITH old AS (
        DELETE FROM engine.runs WHERE id IN (
          SELECT id FROM engine.runs WHERE ended_at < ${before}
          ORDER BY ended_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)
        RETURNING id),
      steps AS (DELETE FROM engine.steps WHERE run_id IN (SELECT id FROM old)),
      attempts AS (DELETE FROM engine.attempts WHERE run_id IN (SELECT id FROM old))
      SELECT id FROM old`,
  );
  await pruneEvents(sql, before);
  await repeat(
    () => sql`
      DELETE FROM engine.dedupes WHERE key IN (
        SELECT key FROM engine.dedupes WHERE expires_at < now()
        ORDER BY expires_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)
      RETURNING key`,
  );
  await sql`DELETE FROM engine.throttles WHERE taken_until < now()`;
}

/** Reads the old events once in order, so that it does not check the kept ones again and again. */
async function pruneEvents(sql: Sql, before: Date) {
  const awaited = await awaitedEventIds(sql, before);
  // Otherwise every search of the index would read its whole list of recent entries.
  await sql`SELECT gin_clean_pending_list('engine.runs_batch_events')`;
  let after = '-infinity';
  for (;;) {
    const portion = await sql<{ receivedAt: string; id: string }[]>`
      SELECT e.received_at::text AS "receivedAt", e.id FROM engine.events e
      WHERE e.received_at > ${after}::text::timestamptz AND e.received_at < ${before}
      ORDER BY e.received_at FETCH FIRST (${batchSize}) ROWS WITH TIES`;
    const last = portion.at(-1);
    if (!last) return;
    after = last.receivedAt;
    const ids = portion.map(({ id }) => id);
    const started = await startedEventIds(sql, ids);
    const idle = ids.filter((id) => !awaited.has(id) && !started.has(id));
    await sql`
      DELETE FROM engine.events WHERE id IN (
        SELECT id FROM engine.events WHERE id = ANY(${idle}::text[]) FOR UPDATE SKIP LOCKED)`;
  }
}

/** Old events that have yet to start or reach a run. Only a new event joins them, so one look is enough. */
async function awaitedEventIds(sql: Sql, before: Date) {
  const rows = await sql<{ id: string }[]>`
    SELECT e.id FROM engine.events e JOIN (
      SELECT unnest(event_ids) AS id FROM engine.held_starts
      UNION ALL SELECT payload ->> 'eventId' FROM engine.queue WHERE kind = 'route') AS awaited ON awaited.id = e.id
    WHERE e.received_at < ${before}`;
  return new Set(rows.map(({ id }) => id));
}

/** The events among these that belong to runs. */
async function startedEventIds(sql: Sql, ids: readonly string[]) {
  const rows = await sql<{ id: string }[]>`
    SELECT event_id AS id FROM engine.runs WHERE event_id = ANY(${[...ids]}::text[])
    UNION ALL
    SELECT unnest(batch_event_ids) FROM engine.runs WHERE batch_event_ids && ${[...ids]}::text[]`;
  return new Set(rows.map(({ id }) => id));
}

async function repeat(deleteBatch: () => PromiseLike<readonly unknown[]>) {
  while ((await deleteBatch()).length === batchSize);
}
