import type { Sql } from '../database/connect';
import { newEvent, type EventBody } from '../events/event';
import type { Journal } from '../journal/journal';
import type { Registry } from '../registry/registry';
import { startRun } from './start-runs';

interface RerunDeps {
  sql: Sql;
  journal: Journal;
  registry: Registry;
}

/** Starts the function of a run once more with the same events. Answers the new run's id; null when either is gone. */
export async function rerun(runId: string, { sql, journal, registry }: RerunDeps) {
  const [run] = await sql<{ functionId: string; eventIds: string[]; bodies: EventBody[] }[]>`
    SELECT r.function_id, coalesce(r.batch_event_ids, ARRAY[r.event_id]) AS event_ids,
      coalesce(engine.batch_events(r.batch_event_ids), json_build_array(e.body)) AS bodies
    FROM engine.runs r JOIN engine.events e ON e.id = r.event_id WHERE r.id = ${runId}`;
  const fn = run && registry.find(run.functionId);
  if (!run || !fn) return null;
  const events = run.bodies.map((body, index) => ({
    ...newEvent(run.eventIds[index] ?? '', body),
    delayMs: 0,
  }));
  let startedId: string | null = null;
  await journal.task({ lease: null, apply: (changes) => (startedId = startRun(changes, { fn, events })) });
  return startedId;
}
