import { delayMsUntil } from '../protocol/duration';
import { operationName, type Operation } from '../protocol/operation';
import type { OutcomeContext } from './outcome-context';

/** The name of a sleep is its duration or the date it lasts until. */
export function sleep(operation: Operation, answer: { requestVersion: number }, { editor }: OutcomeContext) {
  if (editor.hasStep(operation.id)) return 'waiting';
  const { duration } = operation.opts ?? {};
  const until = typeof duration === 'string' ? duration : (operation.name ?? '');
  const delayMs = delayMsUntil(until);
  if (delayMs === null) {
    const message = `The step "${operationName(operation)}" sleeps until "${until}", which is neither a duration nor a date.`;
    editor.end('failed', { name: 'ProtocolError', message });
    return null;
  }
  const payload = JSON.stringify({ op: 'Sleep', name: operationName(operation), input: { until } });
  editor.enqueue('sleep', { stepId: operation.id, delayMs, payload, requestVersion: answer.requestVersion });
  return 'waiting';
}
