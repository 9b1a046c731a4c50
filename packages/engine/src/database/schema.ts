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
    name: 'hold-starts',
    sql: `
-- A start that waits for more events: a debounce holds the last one, a batch all of them. item_id is the item of the
-- queue that starts it; due_at may move while the item stays, which then waits on.
CREATE TABLE engine.held_starts (
  key text PRIMARY KEY,
  item_id text NOT NULL,
  function_id text NOT NULL,
  event_ids text[] NOT NULL,
  event_ts bigint NOT NULL,
  size_bytes bigint NOT NULL,
  due_at timestamptz NOT NULL,
  not_after timestamptz
);

-- batch_event_ids are all events of a run that has several, event_id the first of them.
ALTER TABLE engine.runs ADD COLUMN batch_event_ids text[], ADD COLUMN singleton_key text;
CREATE INDEX runs_batch_events ON engine.runs USING gin (batch_event_ids) WHERE batch_event_ids IS NOT NULL;
CREATE INDEX runs_singleton ON engine.runs (singleton_key) WHERE singleton_key IS NOT NULL AND ended_at IS NULL;
`,
  },
  {
    name: 'gate-starts',
    sql: `
-- What the first call of a run has to get past: {throttleKey, startTimeoutMs, finishTimeoutMs}.
ALTER TABLE engine.queue ADD COLUMN start_gate json;

-- A start takes start_interval_ms of its key's time; start_capacity of them may be taken at once.
ALTER TABLE engine.functions ADD COLUMN start_interval_ms double precision, ADD COLUMN start_capacity int;
CREATE TABLE engine.throttles (
  key text PRIMARY KEY,
  taken_until timestamptz NOT NULL
);

-- How much earlier (or later, when negative) than its age the run stands in the queue.
ALTER TABLE engine.runs ADD COLUMN priority_ms int NOT NULL DEFAULT 0;

DROP FUNCTION IF EXISTS engine.lease_or_park;
`,
  },
  {
    name: 'wait-for-signals',
    sql: `
ALTER TABLE engine.waits ADD COLUMN signal text, ALTER COLUMN event_name DROP NOT NULL;
CREATE UNIQUE INDEX waits_signal ON engine.waits (signal) WHERE signal IS NOT NULL;
`,
  },
  {
    name: 'record-attempts',
    sql: `
ALTER TABLE engine.steps ADD COLUMN started_at timestamptz, ADD COLUMN ended_at timestamptz, ADD COLUMN input json;
ALTER TABLE engine.queue ADD COLUMN leased_at timestamptz, ADD COLUMN unreachable_reason text;

-- Attempts that failed. Those of the function itself have no step_id; retry_at is null after the last one.
CREATE TABLE engine.attempts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id text NOT NULL,
  step_id text,
  name text,
  attempt int NOT NULL,
  started_at timestamptz,
  ended_at timestamptz NOT NULL,
  retry_at timestamptz,
  error json NOT NULL
);
CREATE INDEX attempts_run ON engine.attempts (run_id);

-- Ids are ULIDs: their order is that of time, so lists are read and paged along these.
CREATE INDEX runs_function ON engine.runs (function_id, id);
CREATE INDEX runs_notable ON engine.runs (status, id) WHERE status IN ('running', 'failed', 'cancelled');
CREATE INDEX runs_parent ON engine.runs (parent_run_id) WHERE parent_run_id IS NOT NULL;
CREATE INDEX events_name ON engine.events (name, id);
`,
  },
  {
    name: 'drop-batch-events',
    sql: `
DROP FUNCTION IF EXISTS engine.batch_events;
`,
  },
];
