import { decodeTime, isValid } from 'ulid';
import type { Sql, Transaction } from '../database/connect';
import { maxShownLength, type CutJson } from './value';

export interface Attempt {
  stepId: string | null;
  name: string | null;
  attempt: number;
  startedAt: Date | null;
  endedAt: Date;
  retryAt: Date | null;
  error: unknown;
}

export interface StoredStepRow {
  stepId: string;
  op: string;
  name: string;
  startedAt: Date | null;
  endedAt: Date;
  input: CutJson | null;
  output: CutJson | null;
  error: unknown;
}

export interface PendingRow {
  id: string;
  kind: string;
  stepId: string | null;
  name: string | null;
  op: string | null;
  attempt: number;
  dueAt: Date;
  leasedAt: Date | null;
  parkedOn: string | null;
  unreachableSince: Date | null;
  unreachableReason: string | null;
  /** When it was queued. */
  since: Date;
  /** The name of an event or a signal. */
  waitsFor: string | null;
  expression: string | null;
  /** The timeout that a row of the kind `cancel` stands for; null for a request to cancel. */
  timeout: 'start' | 'finish' | null;
}

interface RunRow {
  id: string;
  functionId: string;
  appId: string | null;
  status: string;
  createdAt: Date;
  endedAt: Date | null;
  parentRunId: string | null;
  parentFunctionId: string | null;
  eventId: string;
  eventName: string | null;
  /** All events of a run that has several. */
  batchEventIds: string[] | null;
  event: CutJson | null;
  output: CutJson | null;
  error: unknown;
}

export interface ChildRun {
  id: string;
  functionId: string;
  status: string;
  parentStepId: string | null;
}

export interface RunRecord {
  run: RunRow;
  steps: readonly StoredStepRow[];
  attempts: readonly Attempt[];
  pending: readonly PendingRow[];
  children: readonly ChildRun[];
}

const ofOneMoment = 'isolation level repeatable read read only';

/** Everything known about a run at one moment, with values cut to what a page shows; null when it does not exist. */
export async function findRunRecord(sql: Sql, runId: string): Promise<RunRecord | null> {
  const [[run], steps, attempts, pending, children] = await sql.begin(ofOneMoment, (tx) =>
    Promise.all([
      runQuery(tx, runId),
      stepsQuery(tx, runId),
      tx<Attempt[]>`
        SELECT step_id, name, attempt, started_at, ended_at, retry_at, error FROM engine.attempts
        WHERE run_id = ${runId} ORDER BY id`,
      pendingQuery(tx, runId),
      tx<ChildRun[]>`
        SELECT id, function_id, status, parent_step_id FROM engine.runs WHERE parent_run_id = ${runId} ORDER BY id`,
    ]),
  );
  if (!run) return null;
  return {
    run,
    steps,
    attempts,
    pending: pending.map((row) => ({
      ...row,
      since: isValid(row.id) ? new Date(decodeTime(row.id)) : row.dueAt,
    })),
    children,
  };
}

function runQuery(sql: Transaction, runId: string) {
  return sql<RunRow[]>`
    SELECT r.id, r.function_id, f.app_id, r.status, r.created_at, r.ended_at, r.parent_run_id,
      (SELECT p.function_id FROM engine.runs p WHERE p.id = r.parent_run_id) AS parent_function_id, r.event_id,
      e.name AS event_name, r.batch_event_ids, ${cut(sql, sql`e.body`)} AS event,
      CASE WHEN r.status = 'completed' THEN ${cut(sql, sql`r.output`)} END AS output,
      CASE WHEN r.status <> 'completed' THEN r.output END AS error
    FROM engine.runs r LEFT JOIN engine.events e ON e.id = r.event_id
    LEFT JOIN engine.functions f ON f.id = r.function_id WHERE r.id = ${runId}`;
}

function stepsQuery(sql: Transaction, runId: string) {
  return sql<StoredStepRow[]>`
    SELECT step_id, op, name, started_at, coalesce(ended_at, stored_at) AS ended_at, ${cut(sql, sql`input`)} AS input,
      CASE WHEN op IN ('Sleep', 'WaitForEvent') THEN ${cut(sql, sql`value`)}
        ELSE ${cut(sql, sql`(value -> 'data')`)} END AS output,
      CASE WHEN op NOT IN ('Sleep', 'WaitForEvent') THEN value -> 'error' END AS error
    FROM engine.steps WHERE run_id = ${runId} ORDER BY seq`;
}

function pendingQuery(sql: Transaction, runId: string) {
  return sql<Omit<PendingRow, 'since'>[]>`
    SELECT q.id, q.kind, q.step_id, q.attempt, q.due_at, q.parked_on, q.unreachable_since, q.unreachable_reason,
      CASE WHEN q.leased_by IS NOT NULL THEN q.leased_at END AS leased_at,
      CASE WHEN q.kind IN ('step', 'sleep', 'timeout') THEN q.payload ->> 'name' END AS name,
      CASE WHEN q.kind IN ('sleep', 'timeout') THEN q.payload ->> 'op' END AS op,
      CASE WHEN q.kind = 'cancel' THEN q.payload ->> 'timeout' END AS timeout,
      coalesce(w.event_name, w.signal) AS waits_for, w.expression
    FROM engine.queue q LEFT JOIN engine.waits w ON w.run_id = q.run_id AND w.step_id = q.step_id
    WHERE q.run_id = ${runId} AND NOT (q.kind = 'cancel' AND coalesce(q.payload ->> 'timeout', '') = 'start' AND NOT EXISTS (
      SELECT 1 FROM engine.queue g WHERE g.run_id = ${runId} AND g.start_gate IS NOT NULL)) ORDER BY q.id`;
}

function cut(sql: Transaction, value: ReturnType<Transaction>) {
  return sql`CASE WHEN ${value} IS NOT NULL THEN
    json_build_object('text', left(${value}::text, ${maxShownLength}::int), 'length', length(${value}::text)) END`;
}

/** The whole record without cuts, for machines and for bug reports. */
export async function rawRunRecord(sql: Sql, runId: string) {
  const [row] = await sql<{ record: unknown }[]>`
    SELECT json_build_object('run', row_to_json(r), 'event', (SELECT row_to_json(e) FROM engine.events e WHERE e.id = r.event_id),
      'steps', (SELECT coalesce(json_agg(row_to_json(s) ORDER BY s.seq), '[]') FROM engine.steps s WHERE s.run_id = r.id),
      'attempts', (SELECT coalesce(json_agg(row_to_json(a) ORDER BY a.id), '[]') FROM engine.attempts a WHERE a.run_id = r.id),
      'pending', (SELECT coalesce(json_agg(row_to_json(q) ORDER BY q.id), '[]') FROM engine.queue q WHERE q.run_id = r.id),
      'waits', (SELECT coalesce(json_agg(row_to_json(w)), '[]') FROM engine.waits w WHERE w.run_id = r.id)) AS record
    FROM engine.runs r WHERE r.id = ${runId}`;
  return row?.record ?? null;
}
