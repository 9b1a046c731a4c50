import type { Sql } from '../database/connect';
import { shownStatus } from '../protocol/shown-status';

interface RunRow {
  id: string;
  functionId: string;
  internalId: string | null;
  eventId: string;
  status: string;
  output: unknown;
  createdAt: Date;
  endedAt: Date | null;
}

const columns = (sql: Sql) => sql`
  r.id, r.function_id, f.internal_id, r.event_id, r.status, r.output, r.created_at, r.ended_at
  FROM engine.runs r LEFT JOIN engine.functions f ON f.id = r.function_id`;

/** A run as `GET /v1/runs/{id}` shows it. */
export async function findRun(sql: Sql, runId: string) {
  const [row] = await sql<RunRow[]>`SELECT ${columns(sql)} WHERE r.id = ${runId}`;
  return row ? showRun(row) : null;
}

/** By the engine's id of the event or the sender's own. */
export async function findRunsOfEvent(sql: Sql, eventId: string) {
  const rows = await sql<RunRow[]>`
    WITH named AS (
      SELECT ${eventId}::text AS id UNION SELECT id FROM engine.events WHERE external_id = ${eventId})
    SELECT ${columns(sql)}
    WHERE r.id IN (
      SELECT r.id FROM engine.runs r JOIN named ON r.event_id = named.id
      UNION
      SELECT r.id FROM engine.runs r JOIN named ON r.batch_event_ids @> ARRAY[named.id])
    ORDER BY r.id`;
  return rows.map(showRun);
}

/** What a run has left to do, as `GET /v1/runs/{id}/jobs` shows it. */
export async function findJobs(sql: Sql, runId: string) {
  const rows = await sql<{ id: string; kind: string; attempt: number; dueAt: Date; isLeased: boolean }[]>`
    SELECT id, kind, attempt, due_at, leased_by IS NOT NULL AS is_leased FROM engine.queue
    WHERE run_id = ${runId} ORDER BY due_at LIMIT 10`;
  return rows.map(({ id, kind, attempt, dueAt, isLeased }) => ({
    JobID: id,
    at: dueAt,
    position: 0,
    kind,
    attempt,
    is_running: isLeased,
  }));
}

function showRun(row: RunRow) {
  return {
    run_id: row.id,
    run_started_at: row.createdAt,
    function_id: row.internalId,
    function_slug: row.functionId,
    function_version: 0,
    environment_id: null,
    event_id: row.eventId,
    status: shownStatus(row.status),
    ended_at: row.endedAt,
    output: row.output,
  };
}
