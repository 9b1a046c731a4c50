import { expect, test } from 'vitest';
import { formatAgo, formatClock, formatDuration } from './format';

test('a clock shows minutes and seconds, and hours once there are any', () => {
  expect([0, 999, 42_000, 725_000, 3_609_000].map(formatClock)).toEqual([
    '0:00',
    '0:00',
    '0:42',
    '12:05',
    '1:00:09',
  ]);
});

test('a clock stays at zero when the device clock is wrong and it would be negative', () => {
  expect(formatClock(-5000)).toBe('0:00');
});

test('a duration is rounded to what a person notices', () => {
  expect([812, 9949, 9950, 42_400, 60_000, 185_000].map(formatDuration)).toEqual([
    '0.8 s',
    '9.9 s',
    '10 s',
    '42 s',
    '1 min',
    '3 min 5 s',
  ]);
});

test('a moment ago is just now, and older times use their largest unit', () => {
  const now = Date.UTC(2026, 0, 10);
  const before = (seconds: number) => formatAgo(new Date(now - seconds * 1000), now);
  expect([5, 60, 3 * 3600, 86_400, 3 * 86_400].map(before)).toEqual([
    'just now',
    '1 minute ago',
    '3 hours ago',
    'yesterday',
    '3 days ago',
  ]);
});
