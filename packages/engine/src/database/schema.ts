/** Every change of the schema, in order; each runs once, in the transaction that records it. */
export const migrations: readonly { name: string; sql: string }[] = [
  {
    name: 'create-tables',
    sql: `
CREATE TABLE engine.apps (
  id text PRIMARY KEY,
  url text NOT NULL,
  sdk text,
  framework text,
  registered_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE engine.functions (
  id text PRIMARY KEY,
  internal_id uuid NOT NULL,
  app_id text NOT NULL,
  config json NOT NULL,
  concurrency_limits int[] NOT NULL,
  is_archived boolean NOT NULL DEFAULT false,
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE engine.events (
  id text PRIMARY KEY,
  external_id text,
  name text NOT NULL,
  body json NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX events_external_id ON engine.events (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX events_received_at ON engine.events (received_at);

-- What may happen once within a time: an event id, the idempotency key of a function.
CREATE TABLE engine.dedupes (
  key text PRIMARY KEY,
  target_id text NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX dedupes_expires_at ON engine.dedupes (expires_at);

CREATE TABLE engine.runs (
  id text PRIMARY KEY,
  function_id text NOT NULL,
  event_id text NOT NULL,
  status text NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'completed', 'failed', 'cancelled')),
  output json,
  concurrency_keys text[] NOT NULL,
  parent_run_id text,
  parent_step_id text,
  created_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz
);
CREATE INDEX runs_event ON engine.runs (event_id);
CREATE INDEX runs_active ON engine.runs (function_id) WHERE ended_at IS NULL;
CREATE INDEX runs_ended_at ON engine.runs (ended_at) WHERE ended_at IS NOT NULL;

-- Finished steps. value is what the SDK gets back for that id; seq is the order in which they finished.
CREATE TABLE engine.steps (
  run_id text NOT NULL,
  step_id text NOT NULL,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  op text NOT NULL,
  name text NOT NULL,
  value json NOT NULL,
  stored_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (run_id, step_id)
);

-- What is left to do. A leased row has its lease's end as due_at, so a lost lease is simply due again.
CREATE TABLE engine.queue (
  id text PRIMARY KEY,
  kind text NOT NULL,
  is_call boolean NOT NULL,
  run_id text,
  function_id text,
  step_id text,
  attempt int NOT NULL DEFAULT 0,
  generation int NOT NULL DEFAULT 0,
  request_version int NOT NULL DEFAULT -1,
  is_race boolean NOT NULL DEFAULT false,
  payload json,
  concurrency_keys text[] NOT NULL,
  due_at timestamptz NOT NULL,
  leased_by text,
  parked_on text,
  unreachable_count int NOT NULL DEFAULT 0,
  unreachable_since timestamptz
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
CREATE INDEX queue_due ON engine.queue (is_call, due_at) WHERE parked_on IS NULL;
CREATE INDEX queue_parked ON engine.queue (parked_on, due_at) WHERE parked_on IS NOT NULL;
CREATE INDEX queue_run ON engine.queue (run_id);
CREATE INDEX queue_leased ON engine.queue (function_id) WHERE leased_by IS NOT NULL;
CREATE UNIQUE INDEX queue_cron ON engine.queue (function_id, step_id) WHERE kind = 'cron';

CREATE TABLE engine.waits (
  run_id text NOT NULL,
  step_id text NOT NULL,
  event_name text NOT NULL,
  expression text,
  PRIMARY KEY (run_id, step_id)
);
CREATE INDEX waits_event_name ON engine.waits (event_name);
`,
  },
  {
    name: 'create-claim-functions',
    sql: `
-- Whether the limit behind the item's i-th concurrency key leaves room beside the other leased items.
CREATE FUNCTION engine.has_slot(p_item engine.queue, p_index int) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  v_limit int;
  v_used int;
BEGIN
  SELECT concurrency_limits[p_index] INTO v_limit FROM engine.functions WHERE id = p_item.function_id;
  IF v_limit IS NULL THEN RETURN true; END IF;
  SELECT count(*) INTO v_used FROM engine.queue q
    WHERE q.leased_by IS NOT NULL AND q.function_id = p_item.function_id
      AND q.concurrency_keys[p_index] = p_item.concurrency_keys[p_index] AND q.id <> p_item.id;
  RETURN v_used < v_limit;
END $$;

-- Lets the next waiting item of each key try again. Takes the lock that makes counting slots safe.
CREATE FUNCTION engine.wake_parked(p_keys text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_key text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('engine.concurrency'));
  FOREACH v_key IN ARRAY p_keys LOOP
    UPDATE engine.queue SET parked_on = NULL WHERE id = (
      SELECT id FROM engine.queue WHERE parked_on = v_key ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED);
  END LOOP;
END $$;

-- Leases the item, or parks it on the first key without a free slot. Returns whether it was leased.
CREATE FUNCTION engine.lease_or_park(p_item engine.queue, p_engine text, p_lease interval) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  v_parked_on text;
  v_woken text[] := '{}';
BEGIN
  IF cardinality(p_item.concurrency_keys) > 0 THEN
    PERFORM pg_advisory_xact_lock(hashtext('engine.concurrency'));
    FOR i IN 1 .. cardinality(p_item.concurrency_keys) LOOP
      IF engine.has_slot(p_item, i) THEN v_woken := v_woken || p_item.concurrency_keys[i];
      ELSE v_parked_on := coalesce(v_parked_on, p_item.concurrency_keys[i]); END IF;
    END LOOP;
  END IF;
  IF v_parked_on IS NULL THEN
    UPDATE engine.queue SET leased_by = p_engine, generation = generation + 1, due_at = clock_timestamp() + p_lease
      WHERE id = p_item.id;
    RETURN true;
  END IF;
  UPDATE engine.queue SET parked_on = v_parked_on, leased_by = NULL WHERE id = p_item.id;
  -- It may have been woken for another key: that free slot now belongs to the next in line.
  PERFORM engine.wake_parked(v_woken);
  RETURN false;
END $$;

-- Leases up to p_calls calls and p_tasks tasks that are due.
CREATE FUNCTION engine.claim(p_engine text, p_calls int, p_tasks int, p_lease interval)
RETURNS TABLE (id text, kind text, run_id text, function_id text, step_id text, attempt int, generation int,
  request_version int, is_race boolean, payload text, unreachable_count int, unreachable_since_ms double precision,
  has_siblings boolean, step_count int) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  v_item engine.queue;
  v_left int := p_calls;
  v_seen int;
BEGIN
  RETURN QUERY UPDATE engine.queue q
    SET leased_by = p_engine, generation = q.generation + 1, due_at = clock_timestamp() + p_lease
    FROM (SELECT id FROM engine.queue WHERE NOT is_call AND parked_on IS NULL AND due_at <= clock_timestamp()
          ORDER BY due_at LIMIT p_tasks FOR UPDATE SKIP LOCKED) due
    WHERE q.id = due.id
    RETURNING q.id, q.kind, q.run_id, q.function_id, q.step_id, q.attempt, q.generation, q.request_version,
      q.is_race, q.payload::text, q.unreachable_count, NULL::double precision, false, 0;
  WHILE v_left > 0 LOOP
    v_seen := 0;
    FOR v_item IN SELECT * FROM engine.queue WHERE is_call AND parked_on IS NULL AND due_at <= clock_timestamp()
                  ORDER BY due_at LIMIT v_left FOR UPDATE SKIP LOCKED LOOP
      v_seen := v_seen + 1;
      CONTINUE WHEN NOT engine.lease_or_park(v_item, p_engine, p_lease);
      v_left := v_left - 1;
      RETURN QUERY SELECT v_item.id, v_item.kind, v_item.run_id, v_item.function_id, v_item.step_id, v_item.attempt,
        v_item.generation + 1, v_item.request_version, v_item.is_race, v_item.payload::text, v_item.unreachable_count,
        (extract(epoch FROM v_item.unreachable_since) * 1000)::double precision,
        EXISTS (SELECT 1 FROM engine.queue s WHERE s.run_id = v_item.run_id AND s.id <> v_item.id AND s.kind <> 'cancel'),
        (SELECT count(*)::int FROM engine.steps s WHERE s.run_id = v_item.run_id);
    END LOOP;
    EXIT WHEN v_seen = 0;
  END LOOP;
END $$;
`,
  },
];
