-- Stores the events that are new within 24 hours, and answers their ids.
CREATE OR REPLACE FUNCTION engine.store_events(p_events json) RETURNS json LANGUAGE sql AS $$
  WITH incoming AS (
    SELECT * FROM json_to_recordset(p_events) AS t(id text, "externalId" text, name text, body text)),
  fresh AS (
    INSERT INTO engine.dedupes (key, target_id, expires_at)
    SELECT 'event:' || "externalId", id, now() + interval '24 hours' FROM incoming
    WHERE "externalId" IS NOT NULL ORDER BY "externalId"
    ON CONFLICT (key) DO UPDATE SET target_id = excluded.target_id, expires_at = excluded.expires_at
      WHERE engine.dedupes.expires_at < now()
    RETURNING target_id),
  stored AS (
    INSERT INTO engine.events (id, external_id, name, body)
    SELECT id, "externalId", name, body::json FROM incoming
    WHERE "externalId" IS NULL OR id IN (SELECT target_id FROM fresh)
    ON CONFLICT (id) DO NOTHING
    RETURNING id)
  SELECT coalesce(json_agg(id), '[]') FROM stored
$$;
