-- Adds an event to those held under its key. A full batch starts.
CREATE OR REPLACE FUNCTION engine.hold_start(p_hold json, p_item text) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  v_now timestamptz := clock_timestamp();
  v_wait interval := (p_hold ->> 'waitMs')::double precision * interval '1 ms';
  v_until timestamptz := v_now + (p_hold ->> 'debounceTimeoutMs')::double precision * interval '1 ms';
  v_max int := (p_hold ->> 'maxSize')::int;
  v_held engine.held_starts;
BEGIN
  UPDATE engine.held_starts SET
      event_ids = CASE WHEN v_max IS NULL THEN '{}' ELSE event_ids END || (p_hold ->> 'eventId'),
      event_ts = (p_hold ->> 'eventTs')::bigint,
      size_bytes = size_bytes + (p_hold ->> 'sizeBytes')::bigint,
      due_at = CASE WHEN v_max IS NULL THEN least(v_now + v_wait, not_after) ELSE due_at END
    WHERE key = p_hold ->> 'key' AND (v_max IS NOT NULL OR event_ts <= (p_hold ->> 'eventTs')::bigint)
    RETURNING * INTO v_held;
  IF FOUND AND (cardinality(v_held.event_ids) >= v_max OR v_max > 0 AND v_held.size_bytes >= 10 * 1024 * 1024) THEN
    RETURN engine.take_held(v_held.key, v_held.item_id, true);
  END IF;
  IF FOUND OR EXISTS (SELECT 1 FROM engine.held_starts WHERE key = p_hold ->> 'key') THEN
    RETURN json_build_object('outcome', 'held');
  END IF;
  INSERT INTO engine.held_starts (key, item_id, function_id, event_ids, event_ts, size_bytes, due_at, not_after)
  VALUES (p_hold ->> 'key', p_item, p_hold ->> 'functionId', ARRAY[p_hold ->> 'eventId'],
    (p_hold ->> 'eventTs')::bigint, (p_hold ->> 'sizeBytes')::bigint, least(v_now + v_wait, v_until), v_until)
  RETURNING * INTO v_held;
  RETURN json_build_object('outcome', 'opened', 'delayMs', extract(epoch FROM v_held.due_at - v_now) * 1000);
END $$;
