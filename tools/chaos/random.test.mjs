import { expect, test } from 'vitest';
import { createRandom } from './random.mjs';

const draw = (seed, count = 1000) => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random.between(0, 1));
};

test('the same seed repeats a run, another one does not', () => {
  expect(draw(7)).toEqual(draw(7));
  expect(draw(8)).not.toEqual(draw(7));
});

test('numbers lie between their bounds, in every part of them', () => {
  const random = createRandom(1);
  const numbers = Array.from({ length: 1000 }, () => random.between(20, 30));
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(20);
  expect(Math.max(...numbers)).toBeLessThan(30);
  expect(new Set(numbers.map(Math.floor)).size).toBe(10);
});

test('every item is picked in time, and nothing else', () => {
  const random = createRandom(2);
  const picked = new Set(Array.from({ length: 200 }, () => random.pick(['web', 'worker', 'engine'])));
  expect([...picked].toSorted()).toEqual(['engine', 'web', 'worker']);
});
