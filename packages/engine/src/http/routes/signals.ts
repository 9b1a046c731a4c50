import { z } from 'zod';
import type { Sql } from '../../database/connect';
import type { Journal } from '../../journal/journal';
import { settleStep } from '../../queue/settle-step';
import { HttpError, route } from '../router';
import { data } from '../shown-data';

const signalSchema = z.looseObject({ signal: z.string().min(1), data: z.unknown().optional() });

/** Delivers a signal to the one step that waits for it; answers 404 when none does. */
export function signalRoutes({ sql, journal }: { sql: Sql; journal: Journal }) {
  return [
    route('POST /v1/signals', 'signed', async ({ json }) => {
      const parsed = signalSchema.safeParse(await json());
      if (!parsed.success) throw new HttpError(400, `Invalid signal data: ${z.prettifyError(parsed.error)}`);
      const runId = await deliver({ sql, journal }, parsed.data);
      if (!runId) throw new HttpError(404, 'No signal found');
      return data({ run_id: runId });
    }),
  ];
}

async function deliver(
  { sql, journal }: { sql: Sql; journal: Journal },
  { signal, data: value }: z.infer<typeof signalSchema>,
) {
  const [wait] = await sql<{ runId: string; stepId: string }[]>`
    SELECT run_id, step_id FROM engine.waits WHERE signal = ${signal}`;
  if (!wait) return null;
  const { runId, stepId } = wait;
  let isDelivered = false;
  await journal.transition({
    runId,
    lease: null,
    stepIds: [stepId],
    apply(editor) {
      const waiting = editor.waitingItem(stepId);
      isDelivered = waiting !== undefined;
      const answer = { data: { signal, data: value ?? null } };
      if (waiting) settleStep(editor, { stepId, waiting, value: answer, requestVersion: -1 });
    },
  });
  return isDelivered ? runId : null;
}
