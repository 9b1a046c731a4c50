import { rowsParameter, type Connection } from '../database/connect';
import type { NewEvent } from '../events/event';
import { isCall, type NewItem } from '../queue/queue-item';
import type { Changes, EndedRun, NewRun, RescheduledItem, StoredStep } from './changes';

/** The statements that write `changes`, not yet sent; to be run in this order in one transaction. */
export function writeChanges(tx: Connection, changes: Changes) {
  const { endedRuns, deletedItemIds, freedKeys, deletedWaits } = changes;
  const statements: PromiseLike<unknown>[] = [];
  if (changes.newEvents.length > 0) statements.push(insertEvents(tx, changes.newEvents));
  if (changes.newRuns.length > 0) statements.push(insertRuns(tx, changes.newRuns));
  if (changes.steps.length > 0) statements.push(insertSteps(tx, changes.steps));
  if (deletedItemIds.length > 0)
    statements.push(tx`DELETE FROM engine.queue WHERE id = ANY(${deletedItemIds}::text[])`);
  if (deletedWaits.length > 0) statements.push(deleteWaits(tx, deletedWaits));
  if (changes.rescheduled.length > 0) statements.push(reschedule(tx, changes.rescheduled));
  if (changes.newItems.length > 0) statements.push(insertItems(tx, changes.newItems));
  if (changes.newWaits.length > 0) statements.push(insertWaits(tx, changes));
  if (endedRuns.length > 0) {
    const ids = endedRuns.map((run) => run.id);
    statements.push(endRuns(tx, endedRuns));
    statements.push(tx`DELETE FROM engine.queue WHERE run_id = ANY(${ids}::text[])`);
    statements.push(tx`DELETE FROM engine.waits WHERE run_id = ANY(${ids}::text[])`);
  }
  if (freedKeys.length > 0) statements.push(tx`SELECT engine.wake_parked(${freedKeys}::text[])`);
  return statements;
}

function insertEvents(tx: Connection, events: readonly NewEvent[]) {
  const rows = events.map(({ id, name, bodyJson }) => ({ id, name, body: bodyJson }));
  return tx`
    INSERT INTO engine.events (id, name, body)
    SELECT id, name, body::json FROM json_to_recordset(${rowsParameter(rows)}::text::json) AS t(id text, name text, body text)`;
}

function insertRuns(tx: Connection, runs: readonly NewRun[]) {
  const rows = runs.map((run) => ({ ...run, eventJson: undefined }));
  return tx`
    INSERT INTO engine.runs (id, function_id, event_id, concurrency_keys, parent_run_id, parent_step_id)
    SELECT id, "functionId", "eventId", "concurrencyKeys", "parentRunId", "parentStepId"
    FROM json_to_recordset(${rowsParameter(rows)}::text::json) AS t(id text, "functionId" text, "eventId" text,
      "concurrencyKeys" text[], "parentRunId" text, "parentStepId" text)`;
}

function insertSteps(tx: Connection, steps: readonly StoredStep[]) {
  return tx`
    INSERT INTO engine.steps (run_id, step_id, op, name, value)
    SELECT "runId", "stepId", op, name, value::json
    FROM json_to_recordset(${rowsParameter(steps)}::text::json)
      AS t("runId" text, "stepId" text, op text, name text, value text)
    ON CONFLICT DO NOTHING`;
}

function insertItems(tx: Connection, items: readonly NewItem[]) {
  const rows = items.map((item) => ({ ...item, isCall: isCall(item.kind) }));
  return tx`
    INSERT INTO engine.queue (id, kind, is_call, run_id, function_id, step_id, request_version, is_race, payload,
      concurrency_keys, due_at)
    SELECT id, kind, "isCall", "runId", "functionId", "stepId", "requestVersion", "isRace", payload::json,
      "concurrencyKeys", now() + "delayMs" * interval '1 ms'
    FROM json_to_recordset(${rowsParameter(rows)}::text::json) AS t(id text, kind text, "isCall" boolean,
      "runId" text, "functionId" text, "stepId" text, "requestVersion" int, "isRace" boolean, payload text,
      "concurrencyKeys" text[], "delayMs" double precision)`;
}

function reschedule(tx: Connection, items: readonly RescheduledItem[]) {
  return tx`
    UPDATE engine.queue q
    SET kind = t.kind, step_id = CASE WHEN t.kind = 'discover' THEN NULL ELSE q.step_id END, attempt = t.attempt, due_at = now() + t."delayMs" * interval '1 ms', leased_by = NULL,
      unreachable_count = t."unreachableCount",
      unreachable_since = to_timestamp(t."unreachableSinceMs" / 1000)
    FROM json_to_recordset(${rowsParameter(items)}::text::json) AS t(id text, kind text, attempt int,
      "delayMs" double precision, "unreachableCount" int, "unreachableSinceMs" double precision)
    WHERE q.id = t.id`;
}

function insertWaits(tx: Connection, { newWaits }: Changes) {
  return tx`
    INSERT INTO engine.waits (run_id, step_id, event_name, expression)
    SELECT "runId", "stepId", "eventName", expression FROM json_to_recordset(${rowsParameter(newWaits)}::text::json)
      AS t("runId" text, "stepId" text, "eventName" text, expression text)
    ON CONFLICT DO NOTHING`;
}

function deleteWaits(tx: Connection, waits: Changes['deletedWaits']) {
  return tx`
    DELETE FROM engine.waits w USING json_to_recordset(${rowsParameter(waits)}::text::json) AS t("runId" text, "stepId" text)
    WHERE w.run_id = t."runId" AND w.step_id = t."stepId"`;
}

function endRuns(tx: Connection, runs: readonly EndedRun[]) {
  return tx`
    UPDATE engine.runs r SET status = t.status, output = t.output::json, ended_at = now()
    FROM json_to_recordset(${rowsParameter(runs)}::text::json) AS t(id text, status text, output text)
    WHERE r.id = t.id AND r.ended_at IS NULL`;
}
