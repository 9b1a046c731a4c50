import { expect, it } from 'vitest';
import { holds, isOfShape, sizeWithin } from './size';

const wanted = { width: 1024, height: 1280 };

it('takes the asked size from a picture that holds it', () => {
  for (const made of [wanted, { width: 1024, height: 4000 }, { width: 1856, height: 2304 }]) {
    expect(holds(made, wanted)).toBe(true);
    expect(sizeWithin(made, wanted)).toEqual(wanted);
  }
});

it('takes the largest of the shape from a smaller picture', () => {
  expect(sizeWithin({ width: 896, height: 1120 }, wanted)).toEqual({ width: 896, height: 1120 });
  expect(sizeWithin({ width: 1024, height: 1024 }, wanted)).toEqual({ width: 819, height: 1024 });
  expect(sizeWithin({ width: 640, height: 4000 }, wanted)).toEqual({ width: 640, height: 800 });
  expect(sizeWithin({ width: 2, height: 4000 }, { width: 1536, height: 1 })).toEqual({ width: 2, height: 1 });
});

it('never asks for more pixels than there are, and always for the shape', () => {
  for (let width = 1; width < 1500; width += 31) {
    for (const height of [1, 2, 99, 768, 1023, 1279, 1500]) {
      const size = sizeWithin({ width, height }, wanted);
      expect([width, height, holds({ width, height }, size), isOfShape(size, wanted)]).toEqual([
        width,
        height,
        true,
        true,
      ]);
    }
  }
});

it('knows another shape', () => {
  expect(isOfShape({ width: 1024, height: 1024 }, wanted)).toBe(false);
  expect(isOfShape({ width: 928, height: 1152 }, wanted)).toBe(false);
  expect(isOfShape({ width: 817, height: 1024 }, wanted)).toBe(false);
});
