import { expect, it } from 'vitest';
import { badge, duration, exact, time } from './format';

it.each([
  [-5, '0 ms'],
  [0.4, '0 ms'],
  [999, '999 ms'],
  [1000, '1.0 s'],
  [9940, '9.9 s'],
  [10_000, '10 s'],
  [59_600, '1 min'],
  [80_000, '1 min 20 s'],
  [3_600_000, '1 h'],
  [3_605_000, '1 h'],
  [90_061_000, '1 d 1 h'],
])('%d ms are %s', (ms, text) => {
  expect(duration(ms)).toBe(text);
});

it('names a moment by its distance, and exactly', () => {
  const nowMs = Date.UTC(2026, 0, 1, 12);
  const at = (ms: number) => time(new Date(nowMs + ms), nowMs)?.text;
  expect(at(500)).toContain('>now<');
  expect(at(90_000)).toContain('>in 1 min<');
  expect(at(-7_200_000)).toContain('>2 h ago<');
  expect(at(0)).toContain('title="2026-01-01 12:00:00 UTC"');
  expect([time(null), exact(new Date(nowMs))]).toEqual([null, '2026-01-01 12:00:00 UTC']);
});

it('shows a status as text, whatever it is', () => {
  expect(badge('completed').text).toBe('<span class="badge is-completed">completed</span>');
  expect(badge('"><script>').text).not.toContain('<script>');
});
