import { expect, it } from 'vitest';
import { z } from 'zod';
import { AiError } from './errors';
import { answerSchema, readAnswer } from './structured-output';

const task = {
  name: 'entry',
  output: z.object({ pattern: z.string().min(2).regex(/^x/), tags: z.array(z.string().max(5)).min(1) }),
  instructions: '',
  prompt: () => '',
};

it('leaves out what the strict modes refuse, but no property of that name', () => {
  expect(answerSchema(task)).toEqual({
    title: 'entry',
    type: 'object',
    properties: {
      pattern: { type: 'string' },
      tags: { type: 'array', items: { type: 'string' }, minItems: 1 },
    },
    required: ['pattern', 'tags'],
    additionalProperties: false,
  });
});

it('still holds the answer to the rules it left out', () => {
  expect(readAnswer(task, '{"pattern": "xy", "tags": ["a"]}', 0)).toEqual({ pattern: 'xy', tags: ['a'] });
  const read = () => readAnswer(task, '{"pattern": "y", "tags": ["a"]}', 12);
  expect(read).toThrow(AiError);
  expect(read).toThrow(expect.objectContaining({ code: 'invalid_response', costMicros: 12 }));
});
