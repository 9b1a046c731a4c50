-- Takes one interval of the throttle key's time for a start and answers null. Where none is free, answers the key and
-- queues an item that wakes it as soon as one is.
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
