import type { Sql } from '../database/connect';

interface RunRow {
  id: string;
  functionId: string;
  eventId: string;
  status: string;
  output: unknown;
  createdAt: Date;
  endedAt: Date | null;
}

interface EventRow {
  id: string;
  body: { id: string; name: string; data: unknown; ts: number };
  receivedAt: Date;
}

/** A run as `GET /v1/runs/{id}` shows it. */
export async function findRun(sql: Sql, runId: string) {
  const [row] = await sql<RunRow[]>`
    SELECT id, function_id, event_id, status, output, created_at, ended_at FROM engine.runs WHERE id = ${runId}`;
  return row ? showRun(row) : null;
}

/** By our id of the event or by the sender's own. */
export async function findRunsOfEvent(sql: Sql, eventId: string) {
  const rows = await sql<RunRow[]>`
    WITH named AS (
      SELECT ${eventId}::text AS id UNION SELECT id FROM engine.events WHERE external_id = ${eventId})
    SELECT id, function_id, event_id, status, output, created_at, ended_at FROM engine.runs
    WHERE id IN (
      SELECT r.id FROM engine.runs r JOIN named ON r.event_id = named.id
      UNION
      SELECT r.id FROM engine.runs r JOIN named ON r.batch_event_ids @> ARRAY[named.id])
    ORDER BY id`;
  return rows.map(showRun);
}

export async function findEvent(sql: Sql, eventId: string) {
  const [row] = await sql<EventRow[]>`
    SELECT id, body, received_at FROM engine.events WHERE id = ${eventId} OR external_id = ${eventId}
    ORDER BY received_at DESC LIMIT 1`;
  return row ? { ...row.body, internal_id: row.id, received_at: row.receivedAt } : null;
}

function showRun(row: RunRow) {
  return {
    run_id: row.id,
    run_started_at: row.createdAt,
    ended_at: row.endedAt,
    function_id: row.functionId,
    event_id: row.eventId,
    status: row.status.charAt(0).toUpperCase() + row.status.slice(1),
    output: row.output,
  };
}
