import { eventType } from 'inngest';
import { z } from 'zod';
import type { JobsDeps } from '../deps';
import { finishAttempt } from '../attempt/finish-attempt';
import { generationRequested } from '../events';

// The engine itself sends it; `event` is the event that started the canceled run.
const functionCancelled = eventType('inngest/function.cancelled', {
  schema: z.looseObject({ event: z.looseObject({ data: generationRequested.schema }) }),
});

/** Ends the generation of a run that the engine canceled between two steps, when no step is running to notice it. */
export function createSettleCanceled(deps: JobsDeps) {
  return deps.client.createFunction(
    {
      id: 'settle-canceled',
      triggers: [{ event: functionCancelled, if: "event.data.function_id == 'darkroom-run-generation'" }],
    },
    ({ event, step }) =>
      step.run('settle', () => finishAttempt(deps, event.data.event.data, { reason: 'canceled' })),
  );
}
