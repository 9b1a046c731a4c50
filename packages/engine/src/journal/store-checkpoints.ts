import { rowsParameter, type Connection } from '../database/connect';
import type { CheckpointOperation } from './operations';

/** Stores reported steps whose lease still stands. Answers those leases, and how many steps were new in all. */
export function storeCheckpoints(tx: Connection, checkpoints: readonly CheckpointOperation[]) {
  if (checkpoints.length === 0) return Promise.resolve([]);
  const rows = checkpoints.flatMap(({ lease, steps }) =>
    steps.map((step) => ({ ...step, itemId: lease.id, generation: lease.generation })),
  );
  const ids = checkpoints.map(({ lease }) => lease.id);
  return tx<{ id: string; generation: number; storedCount: number }[]>`
    WITH live AS (
      SELECT id, generation, run_id FROM engine.queue WHERE id = ANY(${ids}::text[]) FOR SHARE),
    stored AS (
      INSERT INTO engine.steps (run_id, step_id, op, name, value)
      SELECT t."runId", t."stepId", t.op, t.name, t.value::json
      FROM json_to_recordset(${rowsParameter(rows)}::text::json) AS t("itemId" text, generation int, "runId" text,
        "stepId" text, op text, name text, value text)
      JOIN live ON live.id = t."itemId" AND live.generation = t.generation AND live.run_id = t."runId"
      ON CONFLICT DO NOTHING RETURNING 1)
    SELECT id, generation, (SELECT count(*)::int FROM stored) AS stored_count FROM live`;
}
