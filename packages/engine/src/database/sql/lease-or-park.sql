-- Leases the item and answers null, or parks it on the first full key and answers that key.
-- p_full: keys that this transaction already found full.
CREATE OR REPLACE FUNCTION engine.lease_or_park(p_item engine.queue, p_engine text, p_lease interval, p_full text[])
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  v_parked_on text;
  v_free text[] := '{}';
BEGIN
  IF cardinality(p_item.concurrency_keys) > 0 OR p_item.start_gate IS NOT NULL THEN
    PERFORM engine.lock_flow_control();
    FOR i IN 1 .. cardinality(p_item.concurrency_keys) LOOP
      IF p_item.concurrency_keys[i] <> ALL(p_full) AND engine.has_slot(p_item, i) THEN
        v_free := v_free || p_item.concurrency_keys[i];
      ELSE
        v_parked_on := coalesce(v_parked_on, p_item.concurrency_keys[i]);
      END IF;
    END LOOP;
    IF v_parked_on IS NULL AND p_item.start_gate IS NOT NULL THEN
      v_parked_on := CASE WHEN p_item.start_gate ->> 'throttleKey' = ANY(p_full)
        THEN p_item.start_gate ->> 'throttleKey' ELSE engine.take_start(p_item) END;
    END IF;
  END IF;
  IF v_parked_on IS NOT NULL THEN
    UPDATE engine.queue SET parked_on = v_parked_on, leased_by = NULL WHERE id = p_item.id;
    -- It may have been woken for another key: that free slot now belongs to the next in line.
    PERFORM engine.wake_parked(v_free);
    RETURN v_parked_on;
  END IF;
  UPDATE engine.queue SET leased_by = p_engine, leased_at = clock_timestamp(), generation = generation + 1,
    start_gate = NULL, due_at = clock_timestamp() + p_lease WHERE id = p_item.id;
  IF p_item.start_gate ->> 'finishTimeoutMs' IS NOT NULL THEN
    INSERT INTO engine.queue (id, kind, is_call, run_id, function_id, payload, concurrency_keys, due_at)
    VALUES ('finish/' || p_item.run_id, 'cancel', false, p_item.run_id, p_item.function_id,
      json_build_object('timeout', 'finish', 'sinceMs', extract(epoch FROM clock_timestamp()) * 1000), '{}',
      clock_timestamp() + (p_item.start_gate ->> 'finishTimeoutMs')::double precision * interval '1 ms');
  END IF;
  RETURN NULL;
END $$;
