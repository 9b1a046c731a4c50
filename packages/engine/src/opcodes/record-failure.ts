import { errorOf, operationName, runCompleteId, timesOf, type Operation } from '../protocol/operation';
import type { OutcomeContext } from './outcome-context';

/** Keeps the error of a failed step, or of the function when it is reported as an operation. */
export function recordFailedStep(
  operation: Operation,
  retryDelayMs: number | null,
  { editor, item }: OutcomeContext,
) {
  const isFunction = operation.id === runCompleteId;
  editor.recordFailure({
    stepId: isFunction ? null : operation.id,
    name: isFunction ? null : operationName(operation),
    attempt: item.attempt,
    ...timesOf(operation.timing),
    retryDelayMs,
    error: JSON.stringify(errorOf(operation)),
  });
}

/** Keeps the error that the function itself threw. */
export function recordFailedCall(
  error: unknown,
  retryDelayMs: number | null,
  { editor, item, calledAtMs }: OutcomeContext,
) {
  editor.recordFailure({
    stepId: null,
    name: null,
    attempt: item.attempt,
    startedMs: calledAtMs,
    endedMs: Date.now(),
    retryDelayMs,
    error: JSON.stringify(error ?? null),
  });
}
