-- Whether the run's timeout for its start has passed.
CREATE OR REPLACE FUNCTION engine.is_too_late_to_start(p_item engine.queue) RETURNS boolean LANGUAGE sql AS $$
  SELECT created_at + (p_item.start_gate ->> 'startTimeoutMs')::double precision * interval '1 ms' <= clock_timestamp()
  FROM engine.runs WHERE id = p_item.run_id
$$;
