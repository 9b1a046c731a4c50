import type { Sql } from '../database/connect';
import type { EventBody } from '../events/event';
import { isMatch } from '../expressions/expression';
import type { Journal } from '../journal/journal';
import { newItem } from '../rows/new-item';

interface Selection {
  functionId: string;
  startedAfter: Date | null;
  startedBefore: Date;
  /** CEL over the event that started the run. */
  condition: string | null;
}

/** Cancels the runs of a function that started within a time; each ends after its running step. */
export async function cancelMany({ sql, journal }: { sql: Sql; journal: Journal }, selection: Selection) {
  const { functionId, startedAfter, startedBefore, condition } = selection;
  const runs = await sql<{ id: string; event: EventBody }[]>`
    SELECT r.id, e.body AS event FROM engine.runs r JOIN engine.events e ON e.id = r.event_id
    WHERE r.function_id = ${functionId} AND r.ended_at IS NULL AND r.created_at <= ${startedBefore}
      AND ${startedAfter ? sql`r.created_at >= ${startedAfter}` : sql`true`}`;
  const ids = runs.filter(({ event }) => isMatch(condition, { event })).map(({ id }) => id);
  await journal.task({
    lease: null,
    apply: (changes) => changes.newItems.push(...ids.map((runId) => newItem('cancel', { runId }))),
  });
}
