import type { RunEnding } from '../journal/run-editor';
import type { IncomingEvent } from './event';

export const failedEventName = 'inngest/function.failed';
export const finishedEventName = 'inngest/function.finished';
export const cancelledEventName = 'inngest/function.cancelled';
export const invokedEventName = 'inngest/function.invoked';
export const timerEventName = 'inngest/scheduled.timer';

/** The events that tell the end of a run. */
export function endEvents({ run, status, output }: RunEnding): IncomingEvent[] {
  const about = {
    function_id: run.functionId,
    run_id: run.id,
    event: run.event,
    events: run.events ?? [run.event],
  };
  const events: IncomingEvent[] = [];
  if (status === 'failed') events.push({ name: failedEventName, data: { ...about, error: output } });
  if (status === 'cancelled') events.push({ name: cancelledEventName, data: { ...about, error: output } });
  const result = status === 'completed' ? { result: output ?? null } : { error: output };
  events.push({ name: finishedEventName, data: { ...about, ...result } });
  return events;
}
