import { eventType } from 'inngest';
import { z } from 'zod';
import type { JobsDeps } from '../deps';
import { endAttempt } from '../attempt/end-attempt';
import { generationRequested } from '../events';

// Sent by the engine itself; `event` is the one that the canceled run was started by.
const functionCancelled = eventType('inngest/function.cancelled', {
  schema: z.looseObject({ event: z.looseObject({ data: generationRequested.schema }) }),
});

/** Ends the generation of a run that the engine has canceled between two steps, where no step can notice it. */
export function createSettleCanceled(deps: JobsDeps) {
  return deps.client.createFunction(
    {
      id: 'settle-canceled',
      triggers: [{ event: functionCancelled, if: "event.data.function_id == 'darkroom-run-generation'" }],
    },
    ({ event, step }) =>
      step.run('settle', () => endAttempt(deps, event.data.event.data, { reason: 'canceled' })),
  );
}
