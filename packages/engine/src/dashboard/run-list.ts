import { encodeTime } from 'ulid';
import type { Sql } from '../database/connect';

export const statuses = ['running', 'completed', 'failed', 'cancelled'] as const;

export const spans = { hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;

export interface RunFilters {
  status: string;
  functionId: string;
  app: string;
  /** A key of `spans`, or empty. */
  within: string;
  /** The id of a run or an event, or the name of an event. */
  text: string;
  /** Shows runs older than the one with this id. */
  before: string;
}

export interface RunListRow {
  id: string;
  functionId: string;
  eventName: string | null;
  status: string;
  reason: string | null;
  failedAttempts: number;
  createdAt: Date;
  endedAt: Date | null;
}

export const pageSize = 50;

/** Reads one run more than a page holds, to know whether another page exists. */
export function runListQuery(sql: Sql, filters: RunFilters) {
  return sql<RunListRow[]>`
    SELECT r.id, r.function_id, r.status, r.created_at, r.ended_at, e.name AS event_name,
      CASE WHEN r.status = 'failed' THEN left(r.output ->> 'message', 200) END AS reason,
      (SELECT count(*)::int FROM engine.attempts a WHERE a.run_id = r.id) AS failed_attempts
    FROM (SELECT * FROM engine.runs r WHERE ${where(sql, filters)} ORDER BY r.id DESC LIMIT ${pageSize + 1}) r
    LEFT JOIN engine.events e ON e.id = r.event_id ORDER BY r.id DESC`;
}

function where(sql: Sql, { status, functionId, app, within, text, before }: RunFilters) {
  const since = sinceId(within);
  const known = statuses.find((candidate) => candidate === status);
  return sql`TRUE
    ${known ? statusIs(sql, known) : sql``}
    ${functionId ? sql`AND r.function_id = ${functionId}` : sql``}
    ${app ? sql`AND r.function_id IN (SELECT id FROM engine.functions WHERE app_id = ${app})` : sql``}
    ${since ? sql`AND r.id >= ${since}` : sql``}
    ${before ? sql`AND r.id < ${before}` : sql``}
    ${text ? sql`AND (${matches(sql, text)})` : sql``}`;
}

/** Spelled out, so that the planner can use the index without completed runs. */
function statusIs(sql: Sql, status: (typeof statuses)[number]) {
  if (status === 'running') return sql`AND r.status = 'running'`;
  if (status === 'failed') return sql`AND r.status = 'failed'`;
  if (status === 'cancelled') return sql`AND r.status = 'cancelled'`;
  return sql`AND r.status = 'completed'`;
}

function matches(sql: Sql, text: string) {
  if (/^[0-9A-HJKMNP-TV-Z]{26}$/.test(text))
    return sql`r.id = ${text} OR r.event_id = ${text} OR r.batch_event_ids @> ARRAY[${text}]`;
  return sql`r.event_id IN (SELECT id FROM engine.events WHERE name = ${text} OR external_id = ${text})`;
}

/** The smallest id that a run of this age can have: ids start with their time. */
function sinceId(within: string) {
  const span = Object.entries(spans).find(([name]) => name === within)?.[1];
  return span ? encodeTime(Date.now() - span, 10) + '0'.repeat(16) : null;
}

export interface RunCounts {
  running: number;
  failedHour: number;
  failedDay: number;
  total: number;
}

const maxCount = 10_000;

/** The number of runs, counted up to `maxCount`; `total` only says whether any exist. */
export async function countRuns(sql: Sql): Promise<RunCounts> {
  const failedSince = (id: string | null) => sql`(SELECT count(*)::int FROM (
    SELECT 1 FROM engine.runs WHERE status = 'failed' AND id >= ${id} LIMIT ${maxCount}) AS counted)`;
  const [row] = await sql<RunCounts[]>`
    SELECT (SELECT count(*)::int FROM (
        SELECT 1 FROM engine.runs WHERE status = 'running' LIMIT ${maxCount}) AS counted) AS running,
      ${failedSince(sinceId('hour'))} AS failed_hour, ${failedSince(sinceId('day'))} AS failed_day,
      (SELECT count(*)::int FROM (SELECT 1 FROM engine.runs LIMIT 1) AS counted) AS total`;
  return row ?? { running: 0, failedHour: 0, failedDay: 0, total: 0 };
}

export function shownCount(count: number) {
  return count >= maxCount ? `${maxCount.toLocaleString('en')}+` : count.toLocaleString('en');
}
