import { holds } from '@darkroom/pictures/size';
import { expect, it } from 'vitest';
import { bounds, sizeToAsk } from './size-to-ask';

it.each([
  [
    [1024, 1280],
    [1024, 1280],
  ],
  [
    [1280, 720],
    [1280, 720],
  ],
  [
    [1280, 853],
    [1280, 864],
  ],
  [
    [2000, 2000],
    [2000, 2000],
  ],
  [
    [300, 300],
    [816, 816],
  ],
  [
    [970, 300],
    [1408, 480],
  ],
  [
    [6000, 6000],
    [2880, 2880],
  ],
])('for %j is %j', ([width = 0, height = 0], expected) => {
  const size = sizeToAsk({ width, height });
  expect([size.width, size.height]).toEqual(expected);
});

it('is one that the model makes, whatever is wanted, and holds it wherever one does', () => {
  for (let width = 1; width < 5000; width += 97) {
    for (let height = 1; height < 5000; height += 97) {
      const size = sizeToAsk({ width, height });
      const pixels = size.width * size.height;
      const isMade =
        size.width % bounds.step === 0 &&
        size.height % bounds.step === 0 &&
        pixels >= bounds.minPixels &&
        pixels <= bounds.maxPixels &&
        Math.max(size.width, size.height) <= bounds.maxEdge &&
        size.width <= size.height * bounds.maxRatio &&
        size.height <= size.width * bounds.maxRatio;
      const isInReach = width <= 2000 && height <= 2000;
      expect([width, height, isMade, !isInReach || holds(size, { width, height })]).toEqual([
        width,
        height,
        true,
        true,
      ]);
    }
  }
});
