-- Wakes the next parked item of each key.
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
