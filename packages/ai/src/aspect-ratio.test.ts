import { describe, expect, it } from 'vitest';
import { nearestRatio, ratioOf, sizeFor } from './aspect-ratio';

describe('the size for an aspect ratio', () => {
  it.each(['1:1', '4:5', '3:4', '4:3', '3:2', '2:3', '16:9', '9:16', '21:9', '1:3'])(
    'is about a million pixels with sides that are multiples of 16 for %s',
    (aspectRatio) => {
      const { width, height } = sizeFor(aspectRatio);
      expect([width % 16, height % 16]).toEqual([0, 0]);
      expect((width * height) / 2 ** 20).toBeGreaterThan(0.8);
      expect((width * height) / 2 ** 20).toBeLessThan(1.25);
      expect(width / height / ratioOf(aspectRatio)).toBeCloseTo(1, 1);
    },
  );

  it('stays between 1:3 and 3:1 and takes nonsense for a square', () => {
    expect(ratioOf('wide')).toBe(1);
    expect(ratioOf('0:5')).toBe(1);
    const { width, height } = sizeFor('10:1');
    expect(width / height).toBeLessThanOrEqual(3);
  });
});

it('finds the nearest of the shapes that a model makes', () => {
  const offered = ['1:1', '3:4', '4:3', '9:16', '16:9'];
  expect(nearestRatio('4:5', offered)).toBe('3:4');
  expect(nearestRatio('2:1', offered)).toBe('16:9');
  expect(nearestRatio('16:9', offered)).toBe('16:9');
});
