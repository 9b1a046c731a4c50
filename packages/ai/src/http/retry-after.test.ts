import { expect, it } from 'vitest';
import { durationMs, retryAfterMs } from './retry-after';

const now = Date.parse('2026-11-23T08:00:00Z');

it.each([
  [{ 'retry-after': '12' }, 12_000],
  [{ 'retry-after': '0.5' }, 500],
  [{ 'retry-after': 'Mon, 23 Nov 2026 08:01:30 GMT' }, 90_000],
  [{ 'retry-after': 'Mon, 23 Nov 2026 07:00:00 GMT' }, 0],
  [{ 'retry-after': '12', 'retry-after-ms': '250' }, 250],
  [{ 'retry-after': 'soon' }, undefined],
  [{}, undefined],
])('reads %o as %s ms', (headers, expected) => {
  expect(retryAfterMs(new Headers(headers), now)).toBe(expected);
});

it('reads protobuf durations', () => {
  expect(durationMs('34.074s')).toBe(34_074);
  expect(durationMs('soon')).toBeUndefined();
});
