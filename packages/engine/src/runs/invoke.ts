import { startRun } from '../admission/start-runs';
import { newEvent } from '../events/event';
import { newId } from '../events/event-id';
import type { Journal } from '../journal/journal';
import { invokedEventName } from '../protocol/own-event-names';
import type { FunctionConfig } from '../registry/function-config';

interface Invocation {
  fn: FunctionConfig;
  data: Record<string, unknown>;
}

/** Starts a run of the function, whatever its triggers are. Answers the run's id. */
export async function invoke(journal: Journal, { fn, data }: Invocation) {
  const event = newEvent(newId(), { name: invokedEventName, data });
  const runId = newId();
  await journal.task({
    lease: null,
    apply(changes) {
      changes.newEvents.push(event);
      startRun(changes, { fn, events: [event], runId });
    },
  });
  return runId;
}
