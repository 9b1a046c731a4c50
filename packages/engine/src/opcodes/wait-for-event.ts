import { compileExpression } from '../expressions/expression';
import { delayMsUntil } from '../protocol/duration';
import { operationName, type Operation } from '../protocol/operation';
import { isStorable } from '../protocol/storable-text';
import type { OutcomeContext } from './outcome-context';

/** Waits for an event by the operation's name; the timeout is an item of the queue. */
export function waitForEvent(
  operation: Operation,
  answer: { requestVersion: number },
  { editor }: OutcomeContext,
) {
  if (editor.hasStep(operation.id)) return 'waiting';
  const name = operationName(operation);
  const { event, timeout, if: condition } = operation.opts ?? {};
  const eventName = typeof event === 'string' ? event : operation.name;
  const delayMs = typeof timeout === 'string' ? delayMsUntil(timeout) : null;
  const expression = typeof condition === 'string' && condition !== '' ? condition : null;
  const problem =
    (!(eventName && isStorable(eventName)) && 'names no event') ||
    (delayMs === null && `has the timeout "${String(timeout)}", which is neither a duration nor a date`) ||
    (expression && expressionProblem(expression));
  if (problem || !eventName || delayMs === null) {
    editor.end('failed', {
      name: 'ProtocolError',
      message: `The step "${name}" waits for an event but ${problem}.`,
    });
    return null;
  }
  editor.waitForEvent({ stepId: operation.id, eventName, expression });
  const input = { event: eventName, if: expression, timeout };
  const payload = JSON.stringify({ op: 'WaitForEvent', name, input, value: null });
  editor.enqueue('timeout', {
    stepId: operation.id,
    delayMs,
    payload,
    requestVersion: answer.requestVersion,
  });
  return 'waiting';
}

function expressionProblem(expression: string) {
  try {
    compileExpression(expression);
    return null;
  } catch {
    return `its condition \`${expression}\` can't be read`;
  }
}
