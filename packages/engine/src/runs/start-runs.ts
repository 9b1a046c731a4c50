import { newId } from '../events/event-id';
import type { NewEvent } from '../events/event';
import { evaluateKey, isMatch } from '../flow-control/expression';
import type { Changes } from '../journal/changes';
import { newItem } from '../queue/new-item';
import type { FunctionConfig } from '../registry/function-config';
import type { Registry } from '../registry/registry';

/** A run that an event calls for. */
export interface RunCandidate {
  event: NewEvent;
  fn: FunctionConfig;
  /** Only the first run with this key within 24 hours starts. */
  idempotencyKey: string | null;
}

export function matchTriggers(registry: Registry, event: NewEvent): RunCandidate[] {
  const matching = registry
    .triggeredBy(event.name)
    .filter(({ expression }) => isMatch(expression, { event: event.body }));
  return [...new Set(matching.map(({ fn }) => fn))].map((fn) => ({
    event,
    fn,
    idempotencyKey: idempotencyKey(fn, event),
  }));
}

export function startRun(
  changes: Changes,
  { event, fn }: Pick<RunCandidate, 'event' | 'fn'>,
  parent: { runId: string; stepId: string } | null = null,
) {
  const runId = newId();
  const concurrencyKeys = fn.concurrency.map(
    ({ key }, index) => `${fn.id}:${index}:${key ? evaluateKey(key, { event: event.body }) : ''}`,
  );
  changes.newRuns.push({
    id: runId,
    functionId: fn.id,
    eventId: event.id,
    eventJson: event.bodyJson,
    concurrencyKeys,
    parentRunId: parent?.runId ?? null,
    parentStepId: parent?.stepId ?? null,
  });
  changes.newItems.push(
    newItem('discover', { runId, functionId: fn.id, concurrencyKeys, delayMs: event.delayMs }),
  );
}

function idempotencyKey(fn: FunctionConfig, event: NewEvent) {
  return fn.idempotency ? `run:${fn.id}:${evaluateKey(fn.idempotency, { event: event.body })}` : null;
}
