-- Leases up to p_calls due calls and p_tasks due tasks, and answers when the next one is due that this engine could
-- take. It parks calls that have to wait for a key; after many it ends early, so that no other call waits.
CREATE OR REPLACE FUNCTION engine.claim(p_engine text, p_calls int, p_tasks int, p_lease interval)
RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  -- A variable, not a call: only then does the index scan stop at what is due.
  v_now timestamptz := clock_timestamp();
  v_item engine.queue;
  v_claimed json[] := '{}';
  v_full text[] := '{}';
  v_parked_on text;
  v_left int;
  v_patience int := 1000;
  v_is_call boolean;
  v_seen int;
  v_next_due timestamptz;
  v_next_call timestamptz;
BEGIN
  FOREACH v_is_call IN ARRAY '{false,true}'::boolean[] LOOP
    v_left := CASE WHEN v_is_call THEN p_calls ELSE p_tasks END;
    WHILE v_left > 0 AND v_patience > 0 LOOP
      v_seen := 0;
      FOR v_item IN SELECT * FROM engine.queue
          WHERE is_call = v_is_call AND parked_on IS NULL AND due_at <= v_now
          ORDER BY due_at LIMIT v_left FOR UPDATE SKIP LOCKED LOOP
        v_seen := v_seen + 1;
        IF v_item.kind = 'throttle' THEN
          PERFORM engine.wake_throttled(v_item);
          CONTINUE;
        END IF;
        IF v_item.start_gate IS NOT NULL AND engine.is_too_late_to_start(v_item) THEN
          UPDATE engine.queue SET kind = 'cancel', is_call = false, start_gate = NULL, concurrency_keys = '{}'
            WHERE id = v_item.id;
          PERFORM engine.wake_parked(v_item.concurrency_keys);
          CONTINUE;
        END IF;
        v_parked_on := engine.lease_or_park(v_item, p_engine, p_lease, v_full);
        IF v_parked_on IS NOT NULL THEN
          v_patience := v_patience - 1;
          IF v_parked_on <> ALL(v_full) THEN v_full := v_full || v_parked_on; END IF;
          CONTINUE;
        END IF;
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
  SELECT min(due_at) INTO v_next_due FROM engine.queue WHERE NOT is_call AND parked_on IS NULL;
  SELECT min(due_at) INTO v_next_call FROM engine.queue WHERE is_call AND parked_on IS NULL;
  -- The last loop was over calls: v_left is how many more of them this engine could take.
  IF v_left > 0 THEN v_next_due := least(v_next_due, v_next_call); END IF;
  RETURN json_build_object('claimed', array_to_json(v_claimed),
    'nextDueMs', extract(epoch FROM v_next_due - clock_timestamp()) * 1000,
    'isMoreDue', coalesce(v_left = 0 AND v_next_call <= clock_timestamp(), false));
END $$;
