import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isStorable, toStorable } from './storable-text';

const nanoseconds = z.number().min(0).max(4e18);

/** One operation as the SDK reports it, in an answer or a checkpoint. */
export const operationSchema = z.looseObject({
  id: z.string().min(1).max(256).refine(isStorable, 'contains characters that no id may contain'),
  op: z.string(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
  opts: z.record(z.string(), z.unknown()).nullish(),
  /** Nanoseconds: its start and its duration. */
  timing: z.object({ a: nanoseconds, b: nanoseconds }).nullish().catch(null),
});

export type Operation = z.infer<typeof operationSchema>;

/** The id under which the SDK reports the end of the function itself. */
export const runCompleteId = createHash('sha1').update('complete').digest('hex');

export function operationName({ displayName, name, id }: Operation) {
  return toStorable((displayName ?? name ?? id).slice(0, 512));
}

/** The stored form of a step that ended well. */
export function stepResult(operation: Operation) {
  return {
    stepId: operation.id,
    op: 'StepRun',
    name: operationName(operation),
    value: JSON.stringify({ data: operation.data ?? null }),
    ...recordOf(operation),
  };
}

/** The stored form of a step that failed for good: the function gets the error thrown. */
export function stepFailure(operation: Operation) {
  return {
    stepId: operation.id,
    op: 'StepFailed',
    name: operationName(operation),
    value: JSON.stringify({ error: errorOf(operation) }),
    ...recordOf(operation),
  };
}

/** Its times and its input. */
function recordOf({ timing, opts }: Operation) {
  const input = opts?.['input'];
  return { ...timesOf(timing), input: input === undefined ? null : JSON.stringify(input) };
}

export function timesOf(timing: Operation['timing']) {
  return timing
    ? { startedMs: timing.a / 1e6, endedMs: (timing.a + timing.b) / 1e6 }
    : { startedMs: null, endedMs: null };
}

export function errorOf({ error }: Operation) {
  if (typeof error === 'object' && error !== null) return error;
  return { name: 'Error', message: typeof error === 'string' ? error : 'Unknown error' };
}
