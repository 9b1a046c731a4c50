import type { Outcome } from '../app-call/read-answer';
import {
  errorOf,
  operationName,
  runCompleteId,
  stepFailure,
  stepResult,
  type Operation,
} from '../protocol/operation';
import { invokeFunction } from './invoke-function';
import type { OutcomeContext } from './outcome-context';
import { recordFailedStep } from './record-failure';
import { sleep } from './sleep';
import { waitForEvent } from './wait-for-event';
import { waitForSignal } from './wait-for-signal';

type Operations = Extract<Outcome, { type: 'operations' }>;

/** What remains to do after an operation. */
type Effect = 'stored' | 'waiting' | 'retry' | 'discover';

/** A run with more finished steps than this counts as a loop. */
const maxSteps = 1000;

/** Applies the operations of one answer, then decides the next call. */
export function applyOperations(outcome: Operations, context: OutcomeContext) {
  const { editor, item } = context;
  if (item.stepCount > maxSteps) {
    return editor.end('failed', {
      name: 'TooManyStepsError',
      message: `The run has more than ${maxSteps} steps.`,
    });
  }
  const effects = new Set<Effect>();
  for (const operation of outcome.operations) {
    const effect = applyOperation(operation, outcome, context);
    if (editor.run.isEnded) return;
    if (effect) effects.add(effect);
  }
  if (effects.has('retry')) {
    const delayMs = outcome.retryAfterMs ?? context.retries.retryDelayMs(item.attempt + 1);
    const failed = outcome.operations.filter(({ op }) => op === 'StepError');
    for (const operation of failed) recordFailedStep(operation, delayMs, context);
    return editor.retry(item, { delayMs });
  }
  editor.remove(item.id);
  // After a parallel group one call asks for the next steps, after its last step; after a race each step's end does.
  const isLastOfGroup =
    item.kind !== 'step' || item.isRace || outcome.requestVersion < 2 || !editor.hasPendingSteps();
  if (effects.has('discover') || (effects.has('stored') && isLastOfGroup))
    editor.discover(outcome.requestVersion);
  if (editor.isIdle()) {
    const message = 'The app answered nothing to do and nothing to wait for, so the run could never go on.';
    editor.end('failed', { name: 'ProtocolError', message });
  }
}

function applyOperation(operation: Operation, outcome: Operations, context: OutcomeContext): Effect | null {
  const { editor, item, fn } = context;
  const isFinal = item.attempt + 1 >= fn.maxAttempts;
  switch (operation.op) {
    case 'RunComplete':
      editor.end('completed', operation.data);
      return null;
    case 'Step':
    case 'StepRun':
      editor.storeStep(stepResult(operation));
      return 'stored';
    case 'StepError':
      return isFinal ? fail(operation, context) : 'retry';
    case 'StepFailed':
      return fail(operation, context);
    case 'StepPlanned':
      return plan(operation, outcome, context);
    case 'Sleep':
      return sleep(operation, outcome, context);
    case 'WaitForEvent':
      return waitForEvent(operation, outcome, context);
    case 'WaitForSignal':
      return waitForSignal(operation, outcome, context);
    case 'InvokeFunction':
      return invokeFunction(operation, outcome, context);
    case 'StepNotFound':
    case 'DiscoveryRequest':
      return 'discover';
    default:
      return refuse(operation, context);
  }
}

/** The SDK reports the function itself under an id of its own: that error ends the run. */
function fail(operation: Operation, context: OutcomeContext): Effect | null {
  const { editor } = context;
  recordFailedStep(operation, null, context);
  if (operation.id === runCompleteId) {
    editor.end('failed', errorOf(operation));
    return null;
  }
  editor.storeStep(stepFailure(operation));
  return 'stored';
}

function plan(operation: Operation, { requestVersion }: Operations, { editor }: OutcomeContext): Effect {
  if (!editor.hasStep(operation.id)) {
    const isRace = operation.opts?.['parallelMode'] === 'race';
    const payload = JSON.stringify({ name: operationName(operation) });
    editor.enqueue('step', { stepId: operation.id, isRace, requestVersion, payload });
  }
  return 'waiting';
}

function refuse(operation: Operation, { editor }: OutcomeContext) {
  const message = `The step "${operationName(operation)}" is a ${operation.op}, which this engine does not support.`;
  editor.end('failed', { name: 'UnsupportedError', message });
  return null;
}
