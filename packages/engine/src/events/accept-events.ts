import { rowsParameter, type Connection } from '../database/connect';
import type { NewEvent } from './event';

/** Stores the events that are new within 24 hours; answers the ids of those. */
export function storeNewEvents(tx: Connection, events: readonly NewEvent[]) {
  if (events.length === 0) return Promise.resolve([]);
  const rows = events.map(({ id, externalId, name, bodyJson }) => ({ id, externalId, name, body: bodyJson }));
  return tx<{ id: string }[]>`
    WITH incoming AS (
      SELECT * FROM json_to_recordset(${rowsParameter(rows)}::text::json)
        AS t(id text, "externalId" text, name text, body text)),
    fresh AS (
      INSERT INTO engine.dedupes (key, target_id, expires_at)
      SELECT 'event:' || "externalId", id, now() + interval '24 hours' FROM incoming
      WHERE "externalId" IS NOT NULL ORDER BY "externalId"
      ON CONFLICT (key) DO UPDATE SET target_id = excluded.target_id, expires_at = excluded.expires_at
        WHERE engine.dedupes.expires_at < now()
      RETURNING target_id)
    INSERT INTO engine.events (id, external_id, name, body)
    SELECT id, "externalId", name, body::json FROM incoming
    WHERE "externalId" IS NULL OR id IN (SELECT target_id FROM fresh)
    ON CONFLICT (id) DO NOTHING
    RETURNING id`;
}

/** The event ids that earlier sends of the same external ids got. */
export function findEventIds(tx: Connection, events: readonly NewEvent[]) {
  const keys = events.flatMap(({ externalId }) => (externalId ? [`event:${externalId}`] : []));
  if (keys.length === 0) return Promise.resolve([]);
  return tx<{ key: string; targetId: string }[]>`
    SELECT key, target_id FROM engine.dedupes WHERE key = ANY(${keys}::text[])`;
}

/** Which of these event names some run is waiting for. */
export function findWaitedNames(tx: Connection, names: readonly string[]) {
  if (names.length === 0) return Promise.resolve([]);
  return tx<{ eventName: string }[]>`
    SELECT DISTINCT event_name FROM engine.waits WHERE event_name = ANY(${[...new Set(names)]}::text[])`;
}
