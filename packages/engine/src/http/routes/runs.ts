import type { Sql } from '../../database/connect';
import type { Journal } from '../../journal/journal';
import type { Registry } from '../../registry/registry';
import { cancelRun } from '../../runs/cancel-run';
import { findJobs, findRun } from '../../runs/find-runs';
import { rerun, unrepeatable } from '../../runs/rerun';
import { HttpError, route } from '../router';
import { data } from '../shown-data';

const unknownRun = 'There is no run with this id.';

interface RunRouteDeps {
  sql: Sql;
  journal: Journal;
  registry: Registry;
}

export function runRoutes({ sql, journal, registry }: RunRouteDeps) {
  return [
    route('GET /v1/runs/:id', 'signed', async ({ params }) => {
      const run = await findRun(sql, params['id'] ?? '');
      if (!run) throw new HttpError(404, unknownRun);
      return data(run);
    }),
    route('GET /v1/runs/:id/jobs', 'signed', async ({ params }) =>
      data(await findJobs(sql, params['id'] ?? '')),
    ),
    // Inngest itself has this as GraphQL only.
    route('POST /v1/runs/:id/rerun', 'signed', async ({ params }) => {
      const runId = await rerun({ sql, journal, registry }, params['id'] ?? '');
      if (!runId) throw new HttpError(404, unrepeatable);
      return data({ run_id: runId });
    }),
    route('DELETE /v1/runs/:id', 'signed', async ({ params }) => {
      const result = await cancelRun(journal, params['id'] ?? '');
      if (result === 'unknown') throw new HttpError(404, unknownRun);
      if (result === 'ended') throw new HttpError(409, 'The run has already ended.');
      return { status: 204 };
    }),
    // The SDK fetches here a state that is too large for the call.
    route('GET /v0/runs/:id/actions', 'signed', async ({ params }) => {
      const steps = await sql<{ stepId: string; value: string }[]>`
        SELECT step_id, value::text FROM engine.steps WHERE run_id = ${params['id'] ?? ''} ORDER BY seq`;
      const entries = steps.map(({ stepId, value }) => `${JSON.stringify(stepId)}:${value}`);
      return { status: 200, json: `{${entries.join(',')}}` };
    }),
    route('GET /v0/runs/:id/batch', 'signed', async ({ params }) => {
      const [row] = await sql<{ events: string }[]>`
        SELECT (SELECT json_agg(body) FROM engine.events_of(r))::text AS events FROM engine.runs r
        WHERE r.id = ${params['id'] ?? ''}`;
      if (!row) throw new HttpError(404, unknownRun);
      return { status: 200, json: row.events };
    }),
  ];
}
