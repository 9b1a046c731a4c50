import { expect, it } from 'vitest';
import {
  ConflictError,
  DomainError,
  ForbiddenError,
  InternalError,
  LimitExceededError,
  NotFoundError,
} from './errors';
import { UnavailableError, ValidationError } from './errors';

it.each([
  [new NotFoundError('generation'), 'NOT_FOUND', 'There is no such generation.'],
  [new ConflictError('Cancel it first.'), 'CONFLICT', 'Cancel it first.'],
  [new ForbiddenError('publish this site'), 'FORBIDDEN', 'You may not publish this site.'],
  [new ValidationError('cursor', 'is not valid'), 'VALIDATION', 'The cursor is not valid.'],
  [
    new LimitExceededError({ limit: 'generations at once', max: 3 }),
    'LIMIT_EXCEEDED',
    'The limit is 3 generations at once.',
  ],
  [
    new UnavailableError('engine', new Error('x')),
    'UNAVAILABLE',
    'The engine is not reachable right now. Please try again in a moment.',
  ],
  [new InternalError(new Error('x')), 'INTERNAL', 'Something went wrong on our side. Please try again.'],
])('%s tells people what happened', (error, code, message) => {
  expect(error).toBeInstanceOf(DomainError);
  expect(error).toMatchObject({ code, message, name: error.constructor.name });
});
