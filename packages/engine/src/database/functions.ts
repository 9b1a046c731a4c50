/**
 * What one transaction of the journal does inside the database, as functions: a transaction then is a few messages
 * instead of one per table. They belong to the code, so every start replaces them.
 */
export const functions = `
-- Whether the limit behind the item's p_index-th concurrency key leaves room beside the other leased items.
CREATE OR REPLACE FUNCTION engine.has_slot(p_item engine.queue, p_index int) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  v_limit int;
  v_used int;
BEGIN
  SELECT concurrency_limits[p_index] INTO v_limit FROM engine.functions WHERE id = p_item.function_id;
  IF v_limit IS NULL THEN RETURN true; END IF;
  SELECT count(*) INTO v_used FROM engine.queue q
    WHERE q.leased_by IS NOT NULL AND q.function_id = p_item.function_id
      AND q.concurrency_keys[p_index] = p_item.concurrency_keys[p_index] AND q.id <> p_item.id;
  RETURN v_used < v_limit;
END $$;

-- Lets the next waiting item of each key try again. Takes the lock that makes counting slots safe.
CREATE OR REPLACE FUNCTION engine.wake_parked(p_keys text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_key text;
BEGIN
  IF cardinality(p_keys) = 0 THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('engine.concurrency'));
  FOREACH v_key IN ARRAY p_keys LOOP
    UPDATE engine.queue SET parked_on = NULL WHERE id = (
      SELECT id FROM engine.queue WHERE parked_on = v_key ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED);
  END LOOP;
END $$;

-- Leases the item, or parks it on the first key without a free slot. Returns whether it was leased.
CREATE OR REPLACE FUNCTION engine.lease_or_park(p_item engine.queue, p_engine text, p_lease interval)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  v_parked_on text;
  v_free text[] := '{}';
BEGIN
  IF cardinality(p_item.concurrency_keys) > 0 THEN
    PERFORM pg_advisory_xact_lock(hashtext('engine.concurrency'));
    FOR i IN 1 .. cardinality(p_item.concurrency_keys) LOOP
      IF engine.has_slot(p_item, i) THEN v_free := v_free || p_item.concurrency_keys[i];
      ELSE v_parked_on := coalesce(v_parked_on, p_item.concurrency_keys[i]); END IF;
    END LOOP;
  END IF;
  IF v_parked_on IS NULL THEN
    UPDATE engine.queue SET leased_by = p_engine, leased_at = clock_timestamp(), generation = generation + 1,
        due_at = clock_timestamp() + p_lease
      WHERE id = p_item.id;
    RETURN true;
  END IF;
  UPDATE engine.queue SET parked_on = v_parked_on, leased_by = NULL WHERE id = p_item.id;
  -- It may have been woken for another key: that free slot now belongs to the next in line.
  PERFORM engine.wake_parked(v_free);
  RETURN false;
END $$;

-- Leases up to p_calls calls and p_tasks tasks that are due, and tells when the next item will be.
CREATE OR REPLACE FUNCTION engine.claim(p_engine text, p_calls int, p_tasks int, p_lease interval)
RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  v_item engine.queue;
  v_claimed json[] := '{}';
  v_left int;
  v_is_call boolean;
  v_seen int;
  v_next_due timestamptz;
BEGIN
  FOREACH v_is_call IN ARRAY '{false,true}'::boolean[] LOOP
    v_left := CASE WHEN v_is_call THEN p_calls ELSE p_tasks END;
    WHILE v_left > 0 LOOP
      v_seen := 0;
      FOR v_item IN SELECT * FROM engine.queue
          WHERE is_call = v_is_call AND parked_on IS NULL AND due_at <= clock_timestamp()
          ORDER BY due_at LIMIT v_left FOR UPDATE SKIP LOCKED LOOP
        v_seen := v_seen + 1;
        CONTINUE WHEN NOT engine.lease_or_park(v_item, p_engine, p_lease);
        v_left := v_left - 1;
        v_claimed := v_claimed || json_build_object(
          'id', v_item.id, 'kind', v_item.kind, 'runId', v_item.run_id, 'functionId', v_item.function_id,
          'stepId', v_item.step_id, 'attempt', v_item.attempt, 'generation', v_item.generation + 1,
          'requestVersion', v_item.request_version, 'isRace', v_item.is_race, 'payload', v_item.payload::text,
          'unreachableCount', v_item.unreachable_count,
          'unreachableSinceMs', extract(epoch FROM v_item.unreachable_since) * 1000,
          'hasSiblings', v_is_call AND EXISTS (
            SELECT 1 FROM engine.queue s WHERE s.run_id = v_item.run_id AND s.id <> v_item.id AND s.kind <> 'cancel'),
          'stepCount', (SELECT count(*) FROM engine.steps s WHERE s.run_id = v_item.run_id));
      END LOOP;
      EXIT WHEN v_seen = 0;
    END LOOP;
  END LOOP;
  SELECT min(due_at) INTO v_next_due FROM (
    (SELECT due_at FROM engine.queue WHERE NOT is_call AND parked_on IS NULL ORDER BY due_at LIMIT 1)
    UNION ALL
    (SELECT due_at FROM engine.queue WHERE is_call AND parked_on IS NULL ORDER BY due_at LIMIT 1)) AS next;
  RETURN json_build_object('claimed', array_to_json(v_claimed),
    'nextDueMs', extract(epoch FROM v_next_due - clock_timestamp()) * 1000);
END $$;

-- Stores steps that the app reports, as far as their lease still stands. Answers those leases.
CREATE OR REPLACE FUNCTION engine.store_checkpoints(p_ids text[], p_steps json) RETURNS json LANGUAGE sql AS $$
  WITH live AS (
    SELECT id, generation, run_id FROM engine.queue WHERE id = ANY(p_ids) FOR SHARE),
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
-- p_ask: {runIds, taskIds, steps: [{runId, stepId}], events, externalIds, eventNames}
CREATE OR REPLACE FUNCTION engine.lock_and_read(p_ask json) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  v_run_ids text[] := ARRAY(SELECT json_array_elements_text(p_ask -> 'runIds'));
  v_runs json := '[]';
  v_items json := '[]';
  v_steps json := '[]';
  v_tasks json := '[]';
  v_fresh json := '[]';
  v_known json := '[]';
  v_waited json := '[]';
BEGIN
  IF cardinality(v_run_ids) > 0 THEN
    -- Locked in the order of their ids, so that two engines never wait for each other in a circle.
    PERFORM 1 FROM engine.runs WHERE id = ANY(v_run_ids) ORDER BY id FOR UPDATE;
    SELECT json_agg(json_build_object('id', r.id, 'functionId', r.function_id, 'eventId', r.event_id, 'event', e.body,
        'events', CASE WHEN r.batch_event_ids IS NULL THEN NULL ELSE engine.batch_events(r.batch_event_ids) END,
        'concurrencyKeys', r.concurrency_keys, 'parentRunId', r.parent_run_id, 'parentStepId', r.parent_step_id,
        'isEnded', r.ended_at IS NOT NULL))
      INTO v_runs FROM engine.runs r LEFT JOIN engine.events e ON e.id = r.event_id WHERE r.id = ANY(v_run_ids);
    SELECT json_agg(json_build_object('runId', run_id, 'id', id, 'kind', kind, 'stepId', step_id,
        'generation', generation, 'isRace', is_race, 'isLeased', leased_by IS NOT NULL,
        'waiting', CASE WHEN kind = 'timeout' THEN payload::text END))
      INTO v_items FROM engine.queue WHERE run_id = ANY(v_run_ids);
  END IF;
  IF json_array_length(p_ask -> 'steps') > 0 THEN
    SELECT json_agg(json_build_object('runId', s.run_id, 'stepId', s.step_id)) INTO v_steps
      FROM json_to_recordset(p_ask -> 'steps') AS t("runId" text, "stepId" text)
      JOIN engine.steps s ON s.run_id = t."runId" AND s.step_id = t."stepId";
  END IF;
  IF json_array_length(p_ask -> 'taskIds') > 0 THEN
    SELECT json_agg(json_build_object('id', id, 'generation', generation)) INTO v_tasks FROM (
      SELECT id, generation FROM engine.queue
      WHERE id IN (SELECT json_array_elements_text(p_ask -> 'taskIds')) ORDER BY id FOR UPDATE) AS locked;
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
  RETURN json_build_object('runs', coalesce(v_runs, '[]'), 'items', coalesce(v_items, '[]'),
    'storedSteps', coalesce(v_steps, '[]'), 'tasks', coalesce(v_tasks, '[]'), 'freshEventIds', v_fresh,
    'knownEvents', coalesce(v_known, '[]'), 'waitedNames', coalesce(v_waited, '[]'));
END $$;

-- The events of a run with several, in their order; null for a run with one.
CREATE OR REPLACE FUNCTION engine.batch_events(p_ids text[]) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT json_agg(e.body ORDER BY t.position)
  FROM unnest(p_ids) WITH ORDINALITY AS t(id, position) JOIN engine.events e ON e.id = t.id
$$;
`;
