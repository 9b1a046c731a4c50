import type { IncomingEvent } from '../events/event';
import { cancelledEventName, failedEventName, finishedEventName } from '../protocol/own-event-names';
import { shownStatus } from '../protocol/shown-status';
import type { RunEnding } from './run-editor';

/** The events that report the end of a run. A run that such an event started sends none, or it would never end. */
export function endEvents({ run, status, output }: RunEnding): IncomingEvent[] {
  if (run.event.name === failedEventName || run.event.name === finishedEventName) return [];
  const data = {
    function_id: run.functionId,
    run_id: run.id,
    event: run.event,
    events: run.events ?? [run.event],
    ...(status !== 'cancelled' && { result: output ?? null }),
    ...(status !== 'completed' && { error: output }),
    _inngest: { status: shownStatus(status) },
  };
  // A run has the sessions of its event, and passes them on to the functions that listen to its end.
  const { meta } = run.event;
  const finished = { name: finishedEventName, data, meta };
  if (status === 'completed') return [finished];
  const name = status === 'failed' ? failedEventName : cancelledEventName;
  return [{ name, id: run.id, data, meta }, finished];
}
