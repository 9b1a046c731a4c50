import { describe, expect, it } from 'vitest';
import { AiError } from '@darkroom/ai/errors';
import { faults, findFault, raiseFault, stripFaultMarkers } from './faults';

it('finds the first marker that names a fault', () => {
  expect(findFault('A shop [[sample:unheard-of]] [[sample:slow]] [[sample:refuse]]')).toBe('slow');
  expect(findFault('A shop that refuses [sample:refuse]')).toBeNull();
  for (const fault of faults) expect(findFault(`[[sample:${fault}]]`)).toBe(fault);
});

it('leaves the text without its markers', () => {
  expect(stripFaultMarkers('A shop [[sample:refuse]] in Ipoh [[sample:slow]]')).toBe('A shop in Ipoh');
});

describe('a raised fault', () => {
  const errorOf = (raise: () => void): unknown => {
    try {
      raise();
      return 'nothing';
    } catch (error) {
      return error;
    }
  };

  it.each([
    ['refuse', { code: 'refused', isOutcomeUnknown: false }],
    ['timeout', { code: 'timed_out', isOutcomeUnknown: true }],
    ['unavailable', { code: 'unavailable', isOutcomeUnknown: false }],
  ] as const)('of %s is its AiError', (fault, expected) => {
    const error = errorOf(() => raiseFault(fault, 'any'));
    expect(error).toBeInstanceOf(AiError);
    expect(error).toMatchObject(expected);
  });

  it('of a rate limit turns away the first two tries of each call', () => {
    const outcomes = ['one', 'one', 'two', 'one', 'two', 'two'].map((key) =>
      errorOf(() => raiseFault('rate-limit', key)),
    );
    expect(outcomes.map((outcome) => outcome instanceof AiError)).toEqual([
      true,
      true,
      true,
      false,
      true,
      false,
    ]);
    expect(outcomes[0]).toMatchObject({ code: 'rate_limited', retryAfterMs: 300 });
  });

  it('of any other kind is left to the model', () => {
    for (const fault of [null, 'slow', 'broken-json', 'no-image'] as const) {
      expect(() => raiseFault(fault, 'any')).not.toThrow();
    }
  });
});
