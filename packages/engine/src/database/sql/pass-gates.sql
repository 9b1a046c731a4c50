-- Answers whether a start passes its gates, and remembers what the next start has to know. p_ask: see Ask.
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
