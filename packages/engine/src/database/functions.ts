/**
 * What one transaction of the journal does inside the database, as functions: a transaction then is a few messages
 * instead of one per table. They belong to the code, so every start replaces them.
 */
export const functions = `
-- Stores steps that the app reports, as far as their lease still stands. Answers those leases.
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

-- Stores the events that are new within 24 hours, and answers the ids of those.
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

-- Locks what a transaction is about to change, stores its events and reads what its decisions need.
-- p_ask: {runIds, itemIds, steps: [{runId, stepId}], events, externalIds, eventNames, signals?}
CREATE OR REPLACE FUNCTION engine.lock_and_read(p_ask json) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  v_run_ids text[] := ARRAY(SELECT json_array_elements_text(p_ask -> 'runIds'));
  v_item_ids text[] := ARRAY(SELECT json_array_elements_text(p_ask -> 'itemIds'));
  v_runs json := '[]';
  v_items json := '[]';
  v_steps json := '[]';
  v_leases json := '[]';
  v_fresh json := '[]';
  v_known json := '[]';
  v_waited json := '[]';
  v_signals json := '[]';
BEGIN
  IF cardinality(v_run_ids) + cardinality(v_item_ids) > 0 THEN
    -- Runs before items and both in the order of their ids, so that two engines never wait for each other in a circle.
    -- Without the items' locks another engine could lease one that has run out between here and the writing, and call
    -- the app without the steps that are about to be stored.
    PERFORM 1 FROM engine.runs WHERE id = ANY(v_run_ids) ORDER BY id FOR UPDATE;
    PERFORM 1 FROM engine.queue WHERE id = ANY(v_item_ids || ARRAY(SELECT id FROM engine.queue WHERE run_id = ANY(v_run_ids)))
      ORDER BY id FOR UPDATE;
  END IF;
  IF cardinality(v_run_ids) > 0 THEN
    SELECT json_agg(json_build_object('id', r.id, 'functionId', r.function_id, 'eventId', r.event_id, 'event', e.body,
        'events', CASE WHEN r.batch_event_ids IS NULL THEN NULL ELSE (SELECT json_agg(body) FROM engine.events_of(r)) END,
        'concurrencyKeys', r.concurrency_keys, 'priorityMs', r.priority_ms,
        'parentRunId', r.parent_run_id, 'parentStepId', r.parent_step_id,
        'isEnded', r.ended_at IS NOT NULL))
      INTO v_runs FROM engine.runs r LEFT JOIN engine.events e ON e.id = r.event_id WHERE r.id = ANY(v_run_ids);
    SELECT json_agg(json_build_object('runId', run_id, 'id', id, 'kind', kind, 'stepId', step_id,
        'generation', generation, 'isRace', is_race, 'isLeased', leased_by IS NOT NULL,
        'isStart', start_gate IS NOT NULL, 'waiting', CASE WHEN kind = 'timeout' THEN payload::text END))
      INTO v_items FROM engine.queue WHERE run_id = ANY(v_run_ids);
  END IF;
  IF json_array_length(p_ask -> 'steps') > 0 THEN
    SELECT json_agg(json_build_object('runId', s.run_id, 'stepId', s.step_id)) INTO v_steps
      FROM json_to_recordset(p_ask -> 'steps') AS t("runId" text, "stepId" text)
      JOIN engine.steps s ON s.run_id = t."runId" AND s.step_id = t."stepId";
  END IF;
  IF cardinality(v_item_ids) > 0 THEN
    SELECT json_agg(json_build_object('id', id, 'generation', generation)) INTO v_leases
      FROM engine.queue WHERE id = ANY(v_item_ids);
  END IF;
  IF json_array_length(p_ask -> 'events') > 0 THEN
    v_fresh := engine.store_events(p_ask -> 'events');
  END IF;
  IF json_array_length(p_ask -> 'externalIds') > 0 THEN
    SELECT json_agg(json_build_object('externalId', substr(key, 7), 'targetId', target_id)) INTO v_known
      FROM engine.dedupes WHERE key IN (SELECT 'event:' || json_array_elements_text(p_ask -> 'externalIds'));
  END IF;
  IF json_array_length(p_ask -> 'eventNames') > 0 THEN
    SELECT json_agg(DISTINCT event_name) INTO v_waited FROM engine.waits
      WHERE event_name IN (SELECT json_array_elements_text(p_ask -> 'eventNames'));
  END IF;
  IF json_array_length(p_ask -> 'signals') > 0 THEN
    PERFORM pg_advisory_xact_lock(hashtext('engine.signals'));
    SELECT json_agg(json_build_object('signal', signal, 'runId', run_id, 'stepId', step_id)) INTO v_signals
      FROM engine.waits WHERE signal IN (SELECT json_array_elements_text(p_ask -> 'signals'));
  END IF;
  RETURN json_build_object('signals', coalesce(v_signals, '[]'), 'runs', coalesce(v_runs, '[]'), 'items', coalesce(v_items, '[]'),
    'storedSteps', coalesce(v_steps, '[]'), 'leases', coalesce(v_leases, '[]'), 'freshEventIds', v_fresh,
    'knownEvents', coalesce(v_known, '[]'), 'waitedNames', coalesce(v_waited, '[]'));
END $$;

-- The events of a run, in their order.
CREATE OR REPLACE FUNCTION engine.events_of(p_run engine.runs) RETURNS TABLE (id text, body json) LANGUAGE sql STABLE AS $$
  SELECT e.id, e.body
  FROM unnest(coalesce(p_run.batch_event_ids, ARRAY[p_run.event_id])) WITH ORDINALITY AS t(id, position)
  JOIN engine.events e ON e.id = t.id
  ORDER BY t.position
$$;
`;
