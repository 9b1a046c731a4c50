import { expect, it } from 'vitest';
import { sizeToAsk } from './size-to-ask';

it.each([
  [[1024, 1024], '1:1', '1K'],
  [[1024, 1280], '4:5', '2K'],
  [[1280, 720], '16:9', '1K'],
  [[1280, 853], '3:2', '2K'],
  [[600, 100], '21:9', '1K'],
  [[2000, 2000], '1:1', '2K'],
  [[3000, 3000], '1:1', '4K'],
  [[9000, 9000], '1:1', '4K'],
] as const)('for %j is %s in %s', ([width, height], aspectRatio, imageSize) => {
  expect(sizeToAsk({ width, height })).toEqual({ aspectRatio, imageSize });
});
