import type { Outcome } from '../app-call/read-answer';
import { applyOperations } from './apply-operations';
import type { OutcomeContext } from './outcome-context';
import { recordFailedCall } from './record-failure';

/** Applies the outcome of a call to its run. */
export function applyOutcome(outcome: Outcome, context: OutcomeContext) {
  switch (outcome.type) {
    case 'returned':
      return context.editor.end('completed', outcome.data);
    case 'threw':
      return retryOrFail(outcome, context);
    case 'broken':
      return retryBroken(context);
    case 'unreachable':
      return retryUnreachable(outcome.reason, context);
    case 'step-not-found':
      return discoverAgain(context);
    case 'operations':
      return applyOperations(outcome, context);
  }
}

/** A step that kills the app's process each time must not run for ever. Steps reported before it stay stored. */
function retryBroken(context: OutcomeContext) {
  const attempt = context.hasProgressed ? 0 : context.item.attempt;
  const error = { name: 'AppEndedError', message: "The app's process ended while it ran this step." };
  retryOrFail(
    { type: 'threw', error, isRetriable: true, retryAfterMs: null },
    { ...context, item: { ...context.item, attempt } },
  );
}

function retryOrFail(threw: Extract<Outcome, { type: 'threw' }>, context: OutcomeContext) {
  const { editor, item, fn, retries } = context;
  const attempt = item.attempt + 1;
  if (!threw.isRetriable || attempt >= fn.maxAttempts) {
    recordFailedCall(threw.error, null, context);
    return editor.end('failed', threw.error);
  }
  const delayMs = threw.retryAfterMs ?? retries.retryDelayMs(attempt);
  recordFailedCall(threw.error, delayMs, context);
  editor.retry(item, { delayMs });
}

/** Repeats the call after a while without using up a retry, up to a limit. */
export function retryUnreachable(
  reason: string,
  { editor, item, retries }: Pick<OutcomeContext, 'editor' | 'item' | 'retries'>,
) {
  const sinceMs = item.unreachableSinceMs ?? Date.now();
  if (Date.now() - sinceMs > retries.maxUnreachableMs) {
    return editor.end('failed', {
      name: 'AppUnreachableError',
      message: `The app could not be reached: ${reason}`,
    });
  }
  editor.retryUnreachable(item, { delayMs: retries.unreachableDelayMs(item.unreachableCount + 1), reason });
}

/** The function has changed since the step was planned: asks for the next steps again. */
function discoverAgain({ editor, item, fn, retries }: OutcomeContext) {
  const attempt = item.attempt + 1;
  if (attempt >= fn.maxAttempts) {
    const message = `The function no longer has the step ${item.stepId} that it had planned.`;
    return editor.end('failed', { name: 'StepNotFoundError', message });
  }
  editor.retry(item, { delayMs: retries.retryDelayMs(attempt), kind: 'discover' });
}
