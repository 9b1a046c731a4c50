import type { Connection } from '../database/connect';
import type { EventBody } from '../events/event';
import type { TaskOperation, TransitionOperation } from './operations';
import type { LockedRun, PendingItem } from './run-editor';

interface RunRow {
  id: string;
  functionId: string;
  eventId: string;
  event: EventBody;
  concurrencyKeys: string[];
  parentRunId: string | null;
  parentStepId: string | null;
  isEnded: boolean;
}

type ItemRow = PendingItem & { runId: string };

/** The statements that lock the runs of `transitions` and read what decisions about them need. */
export function lockRuns(tx: Connection, transitions: readonly TransitionOperation[]) {
  const runIds = [...new Set(transitions.map((operation) => operation.runId))];
  const asked = transitions.flatMap(({ runId, stepIds }) => stepIds.map((stepId) => ({ runId, stepId })));
  if (runIds.length === 0) return { runs: [], items: [], storedSteps: [] };
  return {
    // Locked in the order of their ids, so that two engines never wait for each other in a circle.
    runs: tx<RunRow[]>`
      SELECT r.id, r.function_id, r.event_id, e.body AS event, r.concurrency_keys, r.parent_run_id, r.parent_step_id,
        r.ended_at IS NOT NULL AS is_ended
      FROM engine.runs r LEFT JOIN engine.events e ON e.id = r.event_id
      WHERE r.id = ANY(${runIds}::text[]) ORDER BY r.id FOR UPDATE OF r`,
    items: tx<ItemRow[]>`
      SELECT run_id, id, kind, step_id, generation, is_race, leased_by IS NOT NULL AS is_leased
      FROM engine.queue WHERE run_id = ANY(${runIds}::text[])`,
    storedSteps:
      asked.length === 0
        ? []
        : tx<{ runId: string; stepId: string }[]>`
          SELECT s.run_id, s.step_id FROM engine.steps s
          JOIN json_to_recordset(${JSON.stringify(asked)}::text::json) AS t("runId" text, "stepId" text)
            ON s.run_id = t."runId" AND s.step_id = t."stepId"`,
  };
}

export function lockTasks(tx: Connection, tasks: readonly TaskOperation[]) {
  if (tasks.length === 0) return Promise.resolve([]);
  const ids = tasks.map((task) => task.lease.id);
  return tx<{ id: string; generation: number }[]>`
    SELECT id, generation FROM engine.queue WHERE id = ANY(${ids}::text[]) ORDER BY id FOR UPDATE`;
}

export function buildLockedRuns(
  rows: readonly RunRow[],
  items: readonly ItemRow[],
  stored: readonly { runId: string; stepId: string }[],
) {
  const runs = new Map<string, LockedRun>(
    rows.map((row) => [
      row.id,
      { ...row, items: new Map<string, PendingItem>(), storedStepIds: new Set<string>() },
    ]),
  );
  for (const { runId, ...item } of items) runs.get(runId)?.items.set(item.id, item);
  for (const { runId, stepId } of stored) runs.get(runId)?.storedStepIds.add(stepId);
  return runs;
}
