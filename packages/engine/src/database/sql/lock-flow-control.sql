-- Locks the counting of slots and starts, so that two engines never give away the same one.
CREATE OR REPLACE FUNCTION engine.lock_flow_control() RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtext('engine.concurrency'))
$$;
