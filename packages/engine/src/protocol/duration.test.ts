import { describe, expect, it } from 'vitest';
import { delayMsUntil, parseDurationMs, parseRetryAfterMs } from './duration';

describe('a duration', () => {
  it.each([
    ['1s', 1000],
    ['1h30m', 5_400_000],
    ['2w3d', 1_468_800_000],
    ['250ms', 250],
  ])('of %s is %d ms', (text, ms) => {
    expect(parseDurationMs(text)).toBe(ms);
  });

  it.each(['', 'soon', '1x', 's', '2026-01-01'])('is not "%s"', (text) => {
    expect(parseDurationMs(text)).toBeNull();
  });
});

describe('the delay until', () => {
  const nowMs = Date.parse('2026-01-01T00:00:00Z');

  it('a date is counted from now, and never negative', () => {
    expect(delayMsUntil('2026-01-01T00:01:00.000Z', nowMs)).toBe(60_000);
    expect(delayMsUntil('2025-01-01T00:01:00.000Z', nowMs)).toBe(0);
  });

  it('anything else is null', () => {
    expect(delayMsUntil('whenever', nowMs)).toBeNull();
  });
});

describe('a retry-after header', () => {
  it('is seconds or a date', () => {
    const nowMs = Date.parse('2026-01-01T00:00:00Z');
    expect(parseRetryAfterMs('30')).toBe(30_000);
    expect(parseRetryAfterMs('2026-01-01T00:00:10.000Z', nowMs)).toBe(10_000);
    expect(parseRetryAfterMs(undefined)).toBeNull();
    expect(parseRetryAfterMs('later')).toBeNull();
  });
});
