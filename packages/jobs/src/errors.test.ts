import { AiError, aiErrorCodes } from '@darkroom/ai/errors';
import { AttemptOverError } from '@darkroom/db/errors';
import { generationErrors } from '@darkroom/kinds/errors';
import { NonRetriableError, RetryAfterError, StepError } from 'inngest';
import { describe, expect, it } from 'vitest';
import {
  codeOf,
  forEngine,
  GenerationError,
  isOver,
  isTriedAgain,
  retryMessage,
  throwForEngine,
} from './errors';

/** The error as the engine hands it to the function: as JSON. */
function travelled(error: unknown): StepError {
  const { name, message, cause } = forEngine(error);
  return new StepError('generate-image-1', JSON.parse(JSON.stringify({ name, message, cause })));
}

describe('the code of an error', () => {
  it.each(aiErrorCodes)('is the same after its way through the engine: %s', (code) => {
    const error = new AiError(code, { detail: 'the provider’s own words' });
    expect([codeOf(error), codeOf(travelled(error))]).toEqual([code, code]);
  });

  it('is unknown for whatever we have not made', () => {
    const made = [new Error('boom'), new TypeError('x is null'), 'text', undefined];
    expect(made.map(codeOf)).toEqual(made.map(() => 'unknown'));
    const forged = new StepError('save', { name: 'Error', message: '', cause: { code: 'free_of_charge' } });
    expect(codeOf(forged)).toBe('unknown');
  });
});

describe('the error for the engine', () => {
  it('has the sentence of the list and never the words of a provider or of the code', () => {
    const errors = [
      new AiError('refused', { detail: 'secret' }),
      new Error('secret'),
      new GenerationError('invalid_page'),
    ];
    expect(errors.map((error) => forEngine(error).message)).toEqual([
      generationErrors.refused.message,
      generationErrors.unknown.message,
      generationErrors.invalid_page.message,
    ]);
  });

  it.each(aiErrorCodes)('is tried again only where the same call may succeed: %s', (code) => {
    const error = new AiError(code);
    expect(isTriedAgain(error)).toBe(generationErrors[code].isRetryable);
    expect(forEngine(error) instanceof NonRetriableError).toBe(!generationErrors[code].isRetryable);
  });

  it('is final where this attempt can do no more, even if a person may retry', () => {
    expect(forEngine(new GenerationError('invalid_page'))).toBeInstanceOf(NonRetriableError);
    expect(generationErrors.invalid_page.isRetryable).toBe(true);
  });

  it('waits as long as the provider asks for', () => {
    const error = forEngine(new AiError('rate_limited', { retryAfterMs: 7000 }));
    expect(error).toBeInstanceOf(RetryAfterError);
    expect(error).toMatchObject({ retryAfter: '7' });
    expect(forEngine(new AiError('rate_limited'))).not.toBeInstanceOf(RetryAfterError);
  });
});

describe('an attempt that is over', () => {
  it('is known as such, also after its way through the engine', () => {
    const error = new AttemptOverError();
    expect([isOver(error), isOver(travelled(error))]).toEqual([true, true]);
    expect([isOver(new GenerationError('expired')), isOver(travelled(new Error('x')))]).toEqual([
      false,
      false,
    ]);
  });

  it('is not worked on again, and every other error passes as it is', () => {
    expect(() => throwForEngine(new AttemptOverError())).toThrow(NonRetriableError);
    const other = new Error('The database is away.');
    expect(() => throwForEngine(other)).toThrow(other);
  });
});

it.each([
  [new AiError('rate_limited', { retryAfterMs: 6001 }), 'The model is busy. Trying again by itself in 7 s.'],
  [new AiError('timed_out'), 'The model took too long. Trying again by itself.'],
  [new Error('boom'), 'Something got in the way. Trying again by itself.'],
])('tells the reader that nothing need be done: %s', (error, message) => {
  expect(retryMessage(error)).toBe(message);
});
