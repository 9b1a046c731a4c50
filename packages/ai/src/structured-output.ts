import { z } from 'zod';
import { AiError } from './errors';
import type { Task } from './task';

type JsonSchema = Record<string, unknown>;

/**
 * The task's answer as the JSON Schema both providers accept in their strict modes: neither takes lengths of strings,
 * Gemini takes no patterns. What is left out here is still checked by `readAnswer`.
 */
export function answerSchema(task: Task<never, unknown>): JsonSchema {
  const schema = z.toJSONSchema(task.output, { target: 'draft-7', io: 'output' });
  return { title: task.name, ...simplified(schema) };
}

/** The answer as the task's object. Throws `invalid_response` with what does not fit. */
export function readAnswer<Output>(
  task: Pick<Task<never, Output>, 'output'>,
  text: string,
  costMicros: number,
): Output {
  const answer = parsed(text, costMicros);
  const result = task.output.safeParse(answer);
  if (result.success) return result.data;
  throw new AiError('invalid_response', { detail: z.prettifyError(result.error), costMicros });
}

function parsed(text: string, costMicros: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AiError('invalid_response', { detail: 'The answer is not JSON.', costMicros, cause });
  }
}

const unsupported = new Set(['$schema', 'minLength', 'maxLength', 'pattern']);

function simplified(schema: object): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !unsupported.has(keyword))
      .map(([keyword, value]) => [keyword, simplifiedValue(keyword, value)]),
  );
}

function simplifiedValue(keyword: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => (isObject(entry) ? simplified(entry) : entry));
  if (!isObject(value)) return value;
  if (keyword !== 'properties' && keyword !== 'definitions' && keyword !== '$defs') return simplified(value);
  // Here the keys are names of properties, which may well be called "pattern".
  return Object.fromEntries(
    Object.entries(value).map(([name, schema]) => [name, isObject(schema) ? simplified(schema) : schema]),
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
