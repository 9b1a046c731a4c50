import type { Sql } from '../database/connect';

interface EventRow {
  id: string;
  body: { id: string; name: string; data: unknown; ts: number; user?: unknown };
  receivedAt: Date;
}

export interface EventFilter {
  name: string | null;
  receivedAfter: Date | null;
  receivedBefore: Date | null;
  /** Only events older than the one with this id. */
  cursor: string | null;
  limit: number;
}

/** By the engine's id of the event or the sender's own. */
export async function findEvent(sql: Sql, eventId: string) {
  const [row] = await sql<EventRow[]>`
    SELECT id, body, received_at FROM engine.events WHERE id = ${eventId} OR external_id = ${eventId}
    ORDER BY received_at DESC LIMIT 1`;
  return row ? showEvent(row) : null;
}

/** The newest events first. The engine's own events appear only when the filter names them. */
export async function findEvents(sql: Sql, filter: EventFilter) {
  const { name, receivedAfter, receivedBefore, cursor, limit } = filter;
  const rows = await sql<EventRow[]>`
    SELECT id, body, received_at FROM engine.events
    WHERE ${name === null ? sql`NOT starts_with(name, 'inngest/')` : sql`name = ${name}`}
      AND ${receivedAfter ? sql`received_at > ${receivedAfter}` : sql`true`}
      AND ${receivedBefore ? sql`received_at < ${receivedBefore}` : sql`true`}
      AND ${cursor === null ? sql`true` : sql`id < ${cursor}`}
    ORDER BY id DESC LIMIT ${limit}`;
  return rows.map(showEvent);
}

function showEvent({ id, body, receivedAt }: EventRow) {
  return {
    internal_id: id,
    account_id: null,
    environment_id: null,
    source: '',
    source_id: null,
    received_at: receivedAt,
    ...body,
  };
}
