import { expect, it } from 'vitest';
import { AttemptOverError, ConflictError, DomainError, NotFoundError, ValidationError } from './errors';

it.each([
  [new NotFoundError('generation'), 'NOT_FOUND', 'There is no such generation.'],
  [new ConflictError('Cancel it first.'), 'CONFLICT', 'Cancel it first.'],
  [new AttemptOverError(), 'CONFLICT', 'This attempt of the generation is no longer active.'],
  [new ValidationError('cursor', 'is not valid'), 'VALIDATION', 'The cursor is not valid.'],
])('%s has a message for people', (error, code, message) => {
  expect(error).toBeInstanceOf(DomainError);
  expect(error).toMatchObject({ code, message, name: error.constructor.name });
});
