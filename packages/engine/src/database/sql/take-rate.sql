-- The generic cell rate algorithm: expires_at is when the next run would be due if all were evenly spread.
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
