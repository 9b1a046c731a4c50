-- Locks the rows that a transaction is about to change, stores its events and reads what its decisions need.
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
    -- Runs before items, both ordered by id, so that two engines never deadlock. Without the locks on items another
    -- engine could lease an expired one before this transaction writes, and call the app without the new steps.
    PERFORM 1 FROM engine.runs WHERE id = ANY(v_run_ids) ORDER BY id FOR UPDATE;
    PERFORM 1 FROM engine.queue
      WHERE id = ANY(v_item_ids || ARRAY(SELECT id FROM engine.queue WHERE run_id = ANY(v_run_ids)))
      ORDER BY id FOR UPDATE;
  END IF;
  IF cardinality(v_run_ids) > 0 THEN
    SELECT json_agg(json_build_object('id', r.id, 'functionId', r.function_id, 'eventId', r.event_id, 'event', e.body,
        'events', CASE WHEN r.batch_event_ids IS NULL THEN NULL
          ELSE (SELECT json_agg(body) FROM engine.events_of(r)) END,
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
  RETURN json_build_object('signals', coalesce(v_signals, '[]'), 'runs', coalesce(v_runs, '[]'),
    'items', coalesce(v_items, '[]'), 'storedSteps', coalesce(v_steps, '[]'),
    'leases', coalesce(v_leases, '[]'), 'freshEventIds', v_fresh,
    'knownEvents', coalesce(v_known, '[]'), 'waitedNames', coalesce(v_waited, '[]'));
END $$;
