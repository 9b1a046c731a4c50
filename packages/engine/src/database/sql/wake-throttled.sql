-- Wakes as many parked starts as the throttle now has room for, and reschedules itself for the next ones.
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
  SELECT extract(epoch FROM taken_until - v_now) * 1000 INTO v_taken_ms
    FROM engine.throttles WHERE key = p_item.step_id;
  v_taken_ms := greatest(v_taken_ms, 0);
  -- Null, which means no limit, where the function no longer has a throttle.
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
