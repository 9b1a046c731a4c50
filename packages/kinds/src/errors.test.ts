import { describe, expect, it } from 'vitest';
import {
  generationErrorCodes,
  generationErrors,
  isAnswerRejected,
  isErrorCode,
  readError,
  storedError,
} from './errors';

describe.each(generationErrorCodes)('%s', (code) => {
  const { message, class: cause, isCharged, isRetryable } = generationErrors[code];

  it('is said in whole sentences, without words of a program', () => {
    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(message).not.toMatch(/_|undefined|null|HTTP|\bcode\b/);
  });

  it('charges only for what the user or the policy caused', () => {
    expect(!isCharged || ['user', 'policy'].includes(cause)).toBe(true);
  });

  it('asks for another try only where one may succeed', () => {
    expect(isRetryable || !/Please try again/.test(message)).toBe(true);
  });

  it('is read as it was stored', () => {
    expect(readError(JSON.parse(JSON.stringify(storedError(code))))).toEqual(storedError(code));
  });
});

describe('a stored error', () => {
  it.each([null, undefined, 'refused', {}, { code: 'from_the_future' }, { code: 4 }, { code: 'toString' }])(
    'that this version does not know is an unknown one: %j',
    (stored) => {
      expect(readError(stored)).toEqual(storedError('unknown'));
    },
  );

  it('has the sentence of today, not the one that was stored', () => {
    const old = { ...storedError('expired'), message: 'An older sentence.' };
    expect(readError(old).message).toBe(generationErrors.expired.message);
  });
});

it('knows its codes, and none of every object', () => {
  expect(['refused', 'toString', '__proto__', 7, null].map(isErrorCode)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

it('keeps the answers of models for a retry, unless they were the fault', () => {
  expect(generationErrorCodes.filter(isAnswerRejected)).toEqual(['invalid_page', 'invalid_image']);
});
