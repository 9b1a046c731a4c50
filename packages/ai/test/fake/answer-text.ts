import { taskAnswers } from '@darkroom/kinds/testing';
import type { FakeFault } from './faults';
import type { FakeCall } from './journal';

type Schema = Record<string, unknown>;

/** The text of the answer: sensible for the tasks of the product, else whatever the schema allows. */
export function answerText(call: FakeCall, schema: unknown, fault: FakeFault | undefined): string {
  if (fault?.kind === 'broken-json') return '{"html": "<!doctype html>';
  if (fault?.kind === 'wrong-shape') return '{"unexpected": true}';
  const answer = answerOf(call, schema);
  if (fault?.kind === 'cut-html' && isRecord(answer) && typeof answer.html === 'string') {
    return JSON.stringify({ html: answer.html.slice(0, Math.floor(answer.html.length * 0.6)) });
  }
  return JSON.stringify(answer);
}

function answerOf({ task, prompt }: FakeCall, schema: unknown): unknown {
  const answer = taskAnswers[task ?? ''];
  if (answer) return answer(prompt);
  return isRecord(schema) ? example(schema) : 'An answer.';
}

/** The smallest value that fits the schema. */
function example(schema: Schema): unknown {
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(alternatives) && isRecord(alternatives[0])) return example(alternatives[0]);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(isRecord(schema.properties) ? schema.properties : {}).map(([name, property]) => [
          name,
          isRecord(property) ? example(property) : null,
        ]),
      );
    case 'array': {
      const { items } = schema;
      const length = typeof schema.minItems === 'number' ? schema.minItems : 1;
      return isRecord(items) ? Array.from({ length }, () => example(items)) : [];
    }
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return 'text';
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
