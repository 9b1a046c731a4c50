-- Stores reported steps whose lease is still current. Answers those leases and how many steps were new.
CREATE OR REPLACE FUNCTION engine.store_checkpoints(p_ids text[], p_steps json) RETURNS json LANGUAGE sql AS $$
  WITH live AS (
    SELECT id, generation, run_id FROM engine.queue WHERE id = ANY(p_ids) ORDER BY id FOR SHARE),
  stored AS (
    INSERT INTO engine.steps (run_id, step_id, op, name, value, started_at, ended_at, input)
    SELECT t."runId", t."stepId", t.op, t.name, t.value::json, to_timestamp(t."startedMs" / 1000),
      to_timestamp(t."endedMs" / 1000), t.input::json
    FROM json_to_recordset(p_steps) AS t("itemId" text, generation int, "runId" text, "stepId" text, op text,
      name text, value text, "startedMs" double precision, "endedMs" double precision, input text)
    JOIN live ON live.id = t."itemId" AND live.generation = t.generation AND live.run_id = t."runId"
    ON CONFLICT DO NOTHING RETURNING 1)
  SELECT json_build_object(
    'live', coalesce(json_agg(json_build_object('id', id, 'generation', generation)), '[]'),
    'storedCount', (SELECT count(*) FROM stored))
  FROM live
$$;
