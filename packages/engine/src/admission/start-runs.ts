import type { NewEvent } from '../events/event';
import { newId } from '../events/event-id';
import { isMatch } from '../expressions/expression';
import { concurrencyKeys } from '../registry/flow-control/concurrency';
import { priorityMs } from '../registry/flow-control/priority';
import { throttleKey } from '../registry/flow-control/throttle';
import type { FunctionConfig } from '../registry/function-config';
import type { Registry } from '../registry/registry';
import type { Changes } from '../rows/changes';
import { newItem } from '../rows/new-item';
import type { StartGate } from '../rows/queue-item';
import { singletonKey } from './gates';

export function triggeredFunctions(registry: Registry, event: NewEvent) {
  const matching = registry
    .triggeredBy(event.name)
    .filter(({ expression }) => isMatch(expression, { event: event.body }));
  return new Set(matching.map(({ fn }) => fn));
}

export function startRun(
  changes: Changes,
  { fn, events, runId = newId() }: { fn: FunctionConfig; events: readonly NewEvent[]; runId?: string },
  parent: { runId: string; stepId: string } | null = null,
) {
  const [event] = events;
  if (!event) return;
  const keys = concurrencyKeys(fn, event.body);
  const priority = priorityMs(fn, event.body);
  changes.newRuns.push({
    id: runId,
    functionId: fn.id,
    eventId: event.id,
    batchEventIds: events.length > 1 ? events.map(({ id }) => id) : null,
    singletonKey: singletonKey(fn, event),
    eventsJson: events.map(({ bodyJson }) => bodyJson),
    concurrencyKeys: keys,
    priorityMs: priority,
    parentRunId: parent?.runId ?? null,
    parentStepId: parent?.stepId ?? null,
  });
  const delayMs = (events.length > 1 ? 0 : event.delayMs) || -priority;
  changes.newItems.push(
    newItem('discover', {
      runId,
      functionId: fn.id,
      concurrencyKeys: keys,
      startGate: startGate(fn, event),
      delayMs,
    }),
  );
  if (fn.timeouts.start !== null) {
    const payload = JSON.stringify({ timeout: 'start', sinceMs: Date.now() });
    changes.newItems.push(
      newItem('cancel', { runId, functionId: fn.id, payload, delayMs: fn.timeouts.start }),
    );
  }
}

function startGate(fn: FunctionConfig, event: NewEvent): StartGate | null {
  const { start: startTimeoutMs, finish: finishTimeoutMs } = fn.timeouts;
  if (!fn.throttle && startTimeoutMs === null && finishTimeoutMs === null) return null;
  return { throttleKey: throttleKey(fn, event.body), startTimeoutMs, finishTimeoutMs };
}
