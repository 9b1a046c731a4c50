import { newId } from '../events/event-id';
import type { NewEvent } from '../events/event';
import { evaluateKey, isMatch } from '../flow-control/expression';
import { singletonKey } from '../flow-control/gates';
import type { Changes } from '../journal/changes';
import { newItem } from '../queue/new-item';
import type { FunctionConfig } from '../registry/function-config';
import type { Registry } from '../registry/registry';

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
  const concurrencyKeys = fn.concurrency.map(
    ({ key }, index) => `${fn.id}:${index}:${key ? evaluateKey(key, { event: event.body }) : ''}`,
  );
  changes.newRuns.push({
    id: runId,
    functionId: fn.id,
    eventId: event.id,
    batchEventIds: events.length > 1 ? events.map(({ id }) => id) : null,
    singletonKey: singletonKey(fn, event),
    eventsJson: events.map(({ bodyJson }) => bodyJson),
    concurrencyKeys,
    parentRunId: parent?.runId ?? null,
    parentStepId: parent?.stepId ?? null,
  });
  const delayMs = events.length > 1 ? 0 : event.delayMs;
  changes.newItems.push(newItem('discover', { runId, functionId: fn.id, concurrencyKeys, delayMs }));
}
