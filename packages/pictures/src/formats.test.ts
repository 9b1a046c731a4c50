import { expect, it } from 'vitest';
import { extensionOfPicture, pictureMimes } from './formats';

it('names the file of every format that is read, and of nothing else', () => {
  expect(pictureMimes.map(extensionOfPicture)).toEqual(['png', 'jpg', 'webp', 'avif', 'gif']);
  expect(['image/heic', 'image/svg+xml', 'text/html', ''].map(extensionOfPicture)).toEqual(
    Array(4).fill(null),
  );
});
