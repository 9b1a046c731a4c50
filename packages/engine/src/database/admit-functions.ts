/** Which runs may start, decided one after the other under one lock, so that engines never count the same twice. */
export const admitFunctions = `
-- Answers one admission for each question, in their order; see Ask and Admission.
CREATE OR REPLACE FUNCTION engine.admit(p_asks json) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  v_ask json;
  v_answers json[] := '{}';
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('engine.admission'));
  FOR v_ask IN SELECT json_array_elements(p_asks) LOOP
    v_answers := v_answers || CASE WHEN v_ask ->> 'dueKey' IS NULL THEN engine.pass_gates(v_ask)
      ELSE engine.take_held(v_ask ->> 'dueKey', v_ask ->> 'itemId') END;
  END LOOP;
  RETURN array_to_json(v_answers);
END $$;

CREATE OR REPLACE FUNCTION engine.pass_gates(p_ask json) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  v_skipped json := json_build_object('outcome', 'skipped');
  v_key text := p_ask ->> 'idempotencyKey';
  v_singleton text := p_ask #>> '{singleton,key}';
  v_running json;
BEGIN
  IF v_key IS NOT NULL AND EXISTS (SELECT 1 FROM engine.dedupes WHERE key = v_key AND expires_at >= now()) THEN
    RETURN v_skipped;
  END IF;
  IF p_ask #>> '{rateLimit,key}' IS NOT NULL AND NOT engine.take_rate(p_ask -> 'rateLimit') THEN
    RETURN v_skipped;
  END IF;
  IF p_ask #>> '{hold,key}' IS NOT NULL THEN RETURN engine.hold_start(p_ask -> 'hold', p_ask ->> 'itemId'); END IF;
  IF v_singleton IS NOT NULL THEN
    SELECT json_agg(id) INTO v_running FROM engine.runs WHERE singleton_key = v_singleton AND ended_at IS NULL;
    IF v_running IS NOT NULL AND p_ask #>> '{singleton,mode}' = 'skip' THEN RETURN v_skipped; END IF;
  END IF;
  IF v_key IS NOT NULL THEN
    INSERT INTO engine.dedupes (key, target_id, expires_at) VALUES (v_key, '', now() + interval '24 hours')
    ON CONFLICT (key) DO UPDATE SET expires_at = excluded.expires_at;
  END IF;
  RETURN json_build_object('outcome', 'start', 'runningIds', coalesce(v_running, '[]'));
END $$;

-- The generic cell rate algorithm: expires_at is when the next run would be due if all came evenly spread.
CREATE OR REPLACE FUNCTION engine.take_rate(p_limit json) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  v_now timestamptz := clock_timestamp();
  v_interval interval := (p_limit ->> 'intervalMs')::double precision * interval '1 ms';
  v_due timestamptz;
BEGIN
  SELECT expires_at INTO v_due FROM engine.dedupes WHERE key = p_limit ->> 'key';
  IF v_due - v_now > v_interval * (p_limit ->> 'burst')::int THEN RETURN false; END IF;
  INSERT INTO engine.dedupes (key, target_id, expires_at)
  VALUES (p_limit ->> 'key', '', greatest(v_due, v_now) + v_interval)
  ON CONFLICT (key) DO UPDATE SET expires_at = excluded.expires_at;
  RETURN true;
END $$;

-- Puts an event to those held under its key. A batch that is full starts.
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

-- Gives out the events of a held start that is due, once.
CREATE OR REPLACE FUNCTION engine.take_held(p_key text, p_item text, p_is_full boolean DEFAULT false)
RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  v_held engine.held_starts;
  v_events json;
BEGIN
  SELECT * INTO v_held FROM engine.held_starts WHERE key = p_key AND item_id = p_item;
  IF NOT FOUND THEN RETURN json_build_object('outcome', 'skipped'); END IF;
  IF v_held.due_at > clock_timestamp() AND NOT p_is_full THEN
    RETURN json_build_object('outcome', 'later',
      'delayMs', extract(epoch FROM v_held.due_at - clock_timestamp()) * 1000);
  END IF;
  DELETE FROM engine.held_starts WHERE key = p_key;
  SELECT json_agg(json_build_object('id', t.id, 'body', e.body::text) ORDER BY t.position) INTO v_events
    FROM unnest(v_held.event_ids) WITH ORDINALITY AS t(id, position) LEFT JOIN engine.events e ON e.id = t.id;
  RETURN json_build_object('outcome', 'start', 'events', v_events);
END $$;
`;
