import { delayMsUntil } from '../protocol/duration';
import { operationName, type Operation } from '../protocol/operation';
import { isStorable } from '../protocol/storable-text';
import type { OutcomeContext } from './outcome-context';

/** Waits for a signal, which only one run can wait for; the timeout is an item of the queue. */
export function waitForSignal(
  operation: Operation,
  answer: { requestVersion: number },
  { editor }: OutcomeContext,
) {
  if (editor.hasStep(operation.id)) return 'waiting';
  const name = operationName(operation);
  const signal = signalOf(operation);
  const { timeout, conflict } = operation.opts ?? {};
  const delayMs = typeof timeout === 'string' ? delayMsUntil(timeout) : null;
  if (signal === null || delayMs === null) {
    const problem =
      signal === null
        ? 'names no signal'
        : `has the timeout "${String(timeout)}", which is neither a duration nor a date`;
    editor.end('failed', { name: 'ProtocolError', message: `The step "${name}" waits but ${problem}.` });
    return null;
  }
  if (conflict !== 'replace' && editor.isSignalTaken(signal)) {
    const message = 'Signal conflict; signal wait already exists for another run';
    editor.end('failed', { name: 'Error', message });
    return null;
  }
  editor.waitForSignal({ stepId: operation.id, signal });
  const input = { signal, timeout };
  const payload = JSON.stringify({ op: 'WaitForSignal', name, input, value: null });
  const { requestVersion } = answer;
  editor.enqueue('timeout', { stepId: operation.id, delayMs, payload, requestVersion });
  return 'waiting';
}

/** The signals that the operations of an answer wait for. */
export function signalsOf(operations: readonly Operation[]) {
  return operations.flatMap((operation) =>
    operation.op === 'WaitForSignal' ? (signalOf(operation) ?? []) : [],
  );
}

function signalOf({ opts }: Operation) {
  const signal = opts?.['signal'];
  return typeof signal === 'string' && signal !== '' && isStorable(signal) ? signal : null;
}
