import { expect, it } from 'vitest';
import { sidesOf, sizeWithEdge } from './aspect-ratio';
import { aspectRatios } from './image/input';
import { imageSizes } from './image/sizes';

it('reads the sides of a shape', () => {
  expect(sidesOf('16:9')).toEqual({ width: 16, height: 9 });
});

it('gives a shape the asked longer edge', () => {
  expect(sizeWithEdge('3:2', 1280)).toEqual({ width: 1280, height: 853 });
  expect(sizeWithEdge('4:5', 1280)).toEqual({ width: 1024, height: 1280 });
  expect(sizeWithEdge('1:1', 1280)).toEqual({ width: 1280, height: 1280 });
});

it.each(aspectRatios)(
  'promises images of exactly the shape %s, in sides that every model can make',
  (ratio) => {
    const { width, height } = imageSizes[ratio];
    const sides = sidesOf(ratio);
    expect(width * sides.height).toBe(height * sides.width);
    expect([width % 16, height % 16]).toEqual([0, 0]);
  },
);
