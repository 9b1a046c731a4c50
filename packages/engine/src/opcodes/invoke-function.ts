import { z } from 'zod';
import { newEvent } from '../events/event';
import { newId } from '../events/event-id';
import { metaSchema } from '../events/sessions';
import { delayMsUntil } from '../protocol/duration';
import { operationName, stepFailure, type Operation } from '../protocol/operation';
import { invokedEventName } from '../protocol/own-event-names';
import type { OutcomeContext } from './outcome-context';

const optionsSchema = z.looseObject({
  function_id: z.string(),
  payload: z
    .looseObject({ data: z.record(z.string(), z.unknown()).nullish(), meta: metaSchema.nullish() })
    .nullish(),
  timeout: z.string().nullish(),
});

const defaultTimeout = '365d';

/** Starts the named function; its end is delivered to this run as the step's result. */
export function invokeFunction(
  operation: Operation,
  answer: { requestVersion: number },
  context: OutcomeContext,
) {
  const { editor, registry } = context;
  if (editor.hasStep(operation.id)) return 'waiting';
  const name = operationName(operation);
  const options = optionsSchema.safeParse(operation.opts);
  const functionId = options.data?.function_id ?? '';
  const fn = registry.findActive(functionId);
  if (!options.success || !fn) {
    const error = {
      name: 'Error',
      message: `The step "${name}" invokes "${functionId}", which is not registered.`,
    };
    editor.storeStep(stepFailure({ ...operation, error }));
    return 'stored';
  }
  const { payload, timeout } = options.data;
  const delayMs = delayMsUntil(timeout || defaultTimeout) ?? 0;
  const { data, id: _id, name: _name, ...rest } = payload ?? {};
  const event = newEvent(newId(), { ...rest, name: invokedEventName, data: data ?? {} });
  editor.invoke({ fn, event, stepId: operation.id });
  const error = {
    name: 'InngestInvokeTimeoutError',
    message: 'Timed out waiting for invoked function to complete',
  };
  const input = { function: functionId, timeout };
  const onTimeout = JSON.stringify({ op: 'InvokeFunction', name, input, value: { error } });
  editor.enqueue('timeout', {
    stepId: operation.id,
    delayMs,
    payload: onTimeout,
    requestVersion: answer.requestVersion,
  });
  return 'waiting';
}
