-- Writes everything that a transaction of the journal has decided. p_changes: see Changes.
CREATE OR REPLACE FUNCTION engine.write(p_changes json) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_ended text[] := ARRAY(SELECT json_array_elements(p_changes -> 'endedRuns') ->> 'id');
BEGIN
  IF json_array_length(p_changes -> 'newEvents') > 0 THEN
    INSERT INTO engine.events (id, name, body)
    SELECT id, name, body::json FROM json_to_recordset(p_changes -> 'newEvents') AS t(id text, name text, body text);
  END IF;
  IF json_array_length(p_changes -> 'newRuns') > 0 THEN
    INSERT INTO engine.runs (id, function_id, event_id, batch_event_ids, singleton_key, concurrency_keys,
      priority_ms, parent_run_id, parent_step_id)
    SELECT id, "functionId", "eventId", "batchEventIds", "singletonKey", "concurrencyKeys", "priorityMs",
      "parentRunId", "parentStepId"
    FROM json_to_recordset(p_changes -> 'newRuns') AS t(id text, "functionId" text, "eventId" text,
      "batchEventIds" text[], "singletonKey" text, "concurrencyKeys" text[], "priorityMs" int,
      "parentRunId" text, "parentStepId" text);
  END IF;
  IF json_array_length(p_changes -> 'steps') > 0 THEN
    INSERT INTO engine.steps (run_id, step_id, op, name, value, started_at, ended_at, input)
    SELECT "runId", "stepId", op, name, value::json, to_timestamp("startedMs" / 1000), to_timestamp("endedMs" / 1000),
      input::json
    FROM json_to_recordset(p_changes -> 'steps') AS t("runId" text, "stepId" text, op text, name text, value text,
      "startedMs" double precision, "endedMs" double precision, input text)
    ON CONFLICT DO NOTHING;
  END IF;
  IF json_array_length(p_changes -> 'failedAttempts') > 0 THEN
    INSERT INTO engine.attempts (run_id, step_id, name, attempt, started_at, ended_at, retry_at, error)
    SELECT "runId", "stepId", name, attempt, to_timestamp("startedMs" / 1000),
      coalesce(to_timestamp("endedMs" / 1000), now()), now() + "retryDelayMs" * interval '1 ms', error::json
    FROM json_to_recordset(p_changes -> 'failedAttempts') AS t("runId" text, "stepId" text, name text, attempt int,
      "startedMs" double precision, "endedMs" double precision, "retryDelayMs" double precision, error text);
  END IF;
  IF json_array_length(p_changes -> 'deletedItemIds') > 0 THEN
    DELETE FROM engine.queue WHERE id IN (SELECT json_array_elements_text(p_changes -> 'deletedItemIds'));
  END IF;
  IF json_array_length(p_changes -> 'deletedWaits') > 0 THEN
    DELETE FROM engine.waits w
    USING json_to_recordset(p_changes -> 'deletedWaits') AS t("runId" text, "stepId" text)
    WHERE w.run_id = t."runId" AND w.step_id = t."stepId";
  END IF;
  IF json_array_length(p_changes -> 'rescheduled') > 0 THEN
    UPDATE engine.queue q
    SET kind = t.kind, step_id = CASE WHEN t.kind = 'discover' THEN NULL ELSE q.step_id END, attempt = t.attempt,
      -- Counted from now, not from the start of the transaction: a cron must never tick early.
      due_at = clock_timestamp() + t."delayMs" * interval '1 ms', leased_by = NULL,
      unreachable_count = t."unreachableCount", unreachable_reason = t."unreachableReason",
      unreachable_since = to_timestamp(t."unreachableSinceMs" / 1000)
    FROM json_to_recordset(p_changes -> 'rescheduled') AS t(id text, kind text, attempt int,
      "delayMs" double precision, "unreachableCount" int, "unreachableSinceMs" double precision,
      "unreachableReason" text)
    WHERE q.id = t.id;
  END IF;
  IF json_array_length(p_changes -> 'newItems') > 0 THEN
    INSERT INTO engine.queue (id, kind, is_call, run_id, function_id, step_id, request_version, is_race, payload,
      concurrency_keys, start_gate, due_at)
    SELECT id, kind, "isCall", "runId", "functionId", "stepId", "requestVersion", "isRace", payload::json,
      "concurrencyKeys", "startGate", now() + "delayMs" * interval '1 ms'
    FROM json_to_recordset(p_changes -> 'newItems') AS t(id text, kind text, "isCall" boolean, "runId" text,
      "functionId" text, "stepId" text, "requestVersion" int, "isRace" boolean, payload text,
      "concurrencyKeys" text[], "startGate" json, "delayMs" double precision);
  END IF;
  IF json_array_length(p_changes -> 'newWaits') > 0 THEN
    INSERT INTO engine.waits (run_id, step_id, event_name, expression, signal)
    SELECT "runId", "stepId", "eventName", expression, signal FROM json_to_recordset(p_changes -> 'newWaits')
      AS t("runId" text, "stepId" text, "eventName" text, expression text, signal text)
    ON CONFLICT DO NOTHING;
  END IF;
  IF cardinality(v_ended) > 0 THEN
    UPDATE engine.runs r SET status = t.status, output = t.output::json, ended_at = now()
    FROM json_to_recordset(p_changes -> 'endedRuns') AS t(id text, status text, output text)
    WHERE r.id = t.id AND r.ended_at IS NULL;
    DELETE FROM engine.queue WHERE run_id = ANY(v_ended);
    DELETE FROM engine.waits WHERE run_id = ANY(v_ended);
  END IF;
  PERFORM engine.wake_parked(ARRAY(SELECT json_array_elements_text(p_changes -> 'freedKeys')));
END $$;
