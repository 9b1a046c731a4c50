-- Answers the events of a held start that is due, and deletes it, so that it starts once.
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
