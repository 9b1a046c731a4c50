/** How due items are leased, and where those wait that may not be leased yet. */
export const claimFunctions = `
-- Taken before slots are counted and starts are let through, so that two engines never give the same one away.
CREATE OR REPLACE FUNCTION engine.lock_flow_control() RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtext('engine.concurrency'))
$$;

-- Whether the limit behind the item's p_index-th concurrency key leaves room beside the other leased items.
CREATE OR REPLACE FUNCTION engine.has_slot(p_item engine.queue, p_index int) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  v_limit int;
  v_used int;
BEGIN
  SELECT concurrency_limits[p_index] INTO v_limit FROM engine.functions WHERE id = p_item.function_id;
  IF v_limit IS NULL THEN RETURN true; END IF;
  SELECT count(*) INTO v_used FROM engine.queue q
    WHERE q.leased_by IS NOT NULL AND p_item.concurrency_keys[p_index] = ANY(q.concurrency_keys) AND q.id <> p_item.id;
  RETURN v_used < v_limit;
END $$;

-- Lets the next waiting item of each key try again.
CREATE OR REPLACE FUNCTION engine.wake_parked(p_keys text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_key text;
BEGIN
  IF cardinality(p_keys) = 0 THEN RETURN; END IF;
  PERFORM engine.lock_flow_control();
  FOREACH v_key IN ARRAY p_keys LOOP
    UPDATE engine.queue SET parked_on = NULL WHERE id = (
      SELECT id FROM engine.queue WHERE parked_on = v_key ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED);
  END LOOP;
END $$;

-- Takes one interval of the throttle key's time for a start. When there is none to take, answers the key and has it
-- woken as soon as there will be.
CREATE OR REPLACE FUNCTION engine.take_start(p_item engine.queue) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  v_key text := p_item.start_gate ->> 'throttleKey';
  v_now timestamptz := clock_timestamp();
  v_interval interval;
  v_capacity int;
  v_until timestamptz;
BEGIN
  SELECT start_interval_ms * interval '1 ms', start_capacity INTO v_interval, v_capacity
    FROM engine.functions WHERE id = p_item.function_id;
  IF v_key IS NULL OR v_capacity IS NULL THEN RETURN NULL; END IF;
  SELECT taken_until INTO v_until FROM engine.throttles WHERE key = v_key;
  v_until := greatest(v_until, v_now) + v_interval;
  IF v_until - v_interval * v_capacity > v_now THEN
    INSERT INTO engine.queue (id, kind, is_call, function_id, step_id, concurrency_keys, due_at)
      VALUES (v_key, 'throttle', false, p_item.function_id, v_key, '{}', v_until - v_interval * v_capacity)
      ON CONFLICT DO NOTHING;
    RETURN v_key;
  END IF;
  INSERT INTO engine.throttles (key, taken_until) VALUES (v_key, v_until)
    ON CONFLICT (key) DO UPDATE SET taken_until = excluded.taken_until;
  RETURN NULL;
END $$;

-- Lets as many waiting starts try again as the throttle now has room for, and waits for the next ones' time.
CREATE OR REPLACE FUNCTION engine.wake_throttled(p_item engine.queue) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_now timestamptz := clock_timestamp();
  v_interval_ms double precision;
  v_capacity int;
  v_taken_ms double precision;
  v_free int;
BEGIN
  PERFORM engine.lock_flow_control();
  SELECT start_interval_ms, start_capacity INTO v_interval_ms, v_capacity
    FROM engine.functions WHERE id = p_item.function_id;
  SELECT extract(epoch FROM taken_until - v_now) * 1000 INTO v_taken_ms FROM engine.throttles WHERE key = p_item.step_id;
  v_taken_ms := greatest(v_taken_ms, 0);
  -- Null, which is no limit, where the function no longer has a throttle.
  v_free := v_capacity - ceil(v_taken_ms / v_interval_ms);
  v_free := CASE WHEN v_free < 0 THEN 0 ELSE v_free END;
  UPDATE engine.queue SET parked_on = NULL WHERE id IN (
    SELECT id FROM engine.queue WHERE parked_on = p_item.step_id
    ORDER BY due_at LIMIT v_free FOR UPDATE SKIP LOCKED);
  IF v_free IS NOT NULL AND EXISTS (SELECT 1 FROM engine.queue WHERE parked_on = p_item.step_id) THEN
    UPDATE engine.queue
      SET due_at = v_now + (v_taken_ms + (v_free + 1 - v_capacity) * v_interval_ms) * interval '1 ms', leased_by = NULL
      WHERE id = p_item.id;
  ELSE
    DELETE FROM engine.queue WHERE id = p_item.id;
  END IF;
END $$;

-- Whether the run was to start by now at the latest.
CREATE OR REPLACE FUNCTION engine.is_too_late_to_start(p_item engine.queue) RETURNS boolean LANGUAGE sql AS $$
  SELECT created_at + (p_item.start_gate ->> 'startTimeoutMs')::double precision * interval '1 ms' <= clock_timestamp()
  FROM engine.runs WHERE id = p_item.run_id
$$;

-- Leases the item and answers null, or parks it on the first key without room and answers that.
-- p_full: keys known to have no room left in this transaction.
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
  UPDATE engine.queue SET leased_by = p_engine, leased_at = clock_timestamp(), generation = generation + 1, start_gate = NULL,
    due_at = clock_timestamp() + p_lease WHERE id = p_item.id;
  IF p_item.start_gate ->> 'finishTimeoutMs' IS NOT NULL THEN
    INSERT INTO engine.queue (id, kind, is_call, run_id, function_id, payload, concurrency_keys, due_at)
    VALUES ('finish/' || p_item.run_id, 'cancel', false, p_item.run_id, p_item.function_id,
      json_build_object('timeout', 'finish', 'sinceMs', extract(epoch FROM clock_timestamp()) * 1000), '{}',
      clock_timestamp() + (p_item.start_gate ->> 'finishTimeoutMs')::double precision * interval '1 ms');
  END IF;
  RETURN NULL;
END $$;

-- Leases up to p_calls calls and p_tasks tasks that are due, and tells when the next one will be that could be taken on. What has to wait for
-- a key leaves the line in passing; when many do, the claim ends early so that nobody waits for it.
CREATE OR REPLACE FUNCTION engine.claim(p_engine text, p_calls int, p_tasks int, p_lease interval)
RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  -- A variable, not a call: only then does the index stop at what is due.
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
  -- The last loop was over calls: v_left tells whether more of them could be taken on.
  IF v_left > 0 THEN v_next_due := least(v_next_due, v_next_call); END IF;
  RETURN json_build_object('claimed', array_to_json(v_claimed),
    'nextDueMs', extract(epoch FROM v_next_due - clock_timestamp()) * 1000,
    'isMoreDue', coalesce(v_left = 0 AND v_next_call <= clock_timestamp(), false));
END $$;
`;
