import { expect, test } from 'vitest';
import { percentile } from './percentile.mjs';

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

test('a percentile is one of the values, whatever their order', () => {
  expect([0, 1, 50, 99, 100].map((rank) => percentile(hundred, rank))).toEqual([1, 1, 50, 99, 100]);
  expect(percentile([3, 1, 2], 50)).toBe(2);
});

test('few values have a percentile as well, and none have none', () => {
  expect(percentile([5], 99)).toBe(5);
  expect(percentile([], 50)).toBeNaN();
});

test('the values stay in their order', () => {
  const values = [3, 1, 2];
  percentile(values, 50);
  expect(values).toEqual([3, 1, 2]);
});
