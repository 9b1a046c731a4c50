import { rgbaToThumbHash } from 'thumbhash';
import { expect, it } from 'vitest';
import { thumbhashColor, thumbhashUrl } from './thumbhash';

/** The thumbhash of a picture in one colour, as the server stores it. */
function hashOf([r, g, b]: readonly [number, number, number]): string {
  const pixels = Array.from({ length: 16 * 12 }, () => [r, g, b, 255]).flat();
  return Buffer.from(rgbaToThumbHash(16, 12, new Uint8Array(pixels))).toString('base64');
}

it.each([[[255, 255, 255]], [[0, 0, 0]], [[200, 60, 40]], [[20, 90, 160]]] as const)(
  'has the colour of the picture: %s',
  (colour) => {
    const found = thumbhashColor(hashOf(colour)).match(/\d+/g)?.map(Number) ?? [];
    expect(found).toHaveLength(3);
    for (const [index, channel] of colour.entries())
      expect(Math.abs((found[index] ?? 0) - channel)).toBeLessThan(12);
  },
);

it('is a picture that any page can show', () => {
  const [type, data = ''] = thumbhashUrl(hashOf([200, 60, 40])).split(',');
  expect(type).toBe('data:image/png;base64');
  expect(Buffer.from(data, 'base64').subarray(1, 4).toString()).toBe('PNG');
});
