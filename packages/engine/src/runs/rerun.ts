import { startRun } from '../admission/start-runs';
import type { Sql } from '../database/connect';
import { storedEvent } from '../events/event';
import { newId } from '../events/event-id';
import type { Journal } from '../journal/journal';
import type { Registry } from '../registry/registry';

interface RerunDeps {
  sql: Sql;
  journal: Journal;
  registry: Registry;
}

export const unrepeatable = 'The run, its event or its function is gone.';

/** Starts a run of the same function for the same events; answers its id, or null when either is gone. */
export async function rerun({ sql, journal, registry }: RerunDeps, runId: string) {
  const rows = await sql<{ functionId: string; eventId: string; body: string }[]>`
    SELECT r.function_id, e.id AS event_id, e.body::text AS body FROM engine.runs r, engine.events_of(r) e
    WHERE r.id = ${runId}`;
  const fn = rows[0] && registry.findActive(rows[0].functionId);
  if (!fn) return null;
  const events = rows.map(({ eventId, body }) => ({ ...storedEvent(eventId, body), delayMs: 0 }));
  const newRunId = newId();
  await journal.task({
    lease: null,
    apply: (changes) => startRun(changes, { fn, events, runId: newRunId }),
  });
  return newRunId;
}
