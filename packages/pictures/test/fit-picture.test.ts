import sharp from 'sharp';
import { expect, it } from 'vitest';
import { fitPicture, fitWithPreview } from '../src/fit-picture';

const picture = (size: { width: number; height: number }) =>
  sharp({ create: { ...size, channels: 3, background: '#a83' } });
const shape = { width: 1024, height: 1280, quality: 80, towards: 'centre' } as const;

it.each([
  [{ width: 1856, height: 2304 }, [1024, 1280]],
  [{ width: 1024, height: 1280 }, [1024, 1280]],
  [{ width: 896, height: 1200 }, [896, 1120]],
  [{ width: 1024, height: 1024 }, [819, 1024]],
  [{ width: 320, height: 100 }, [80, 100]],
])('brings a picture of %o to the shape and never enlarges it', async (size, expected) => {
  const made = await picture(size).jpeg().toBuffer();
  const fitted = await fitPicture(made, shape);
  const { format, width, height } = await sharp(fitted.bytes).metadata();
  expect([format, width, height]).toEqual(['webp', ...expected]);
  expect(fitted).toMatchObject({ mime: 'image/webp', width, height });
});

it('draws the preview of what comes out along with it', async () => {
  const made = await picture({ width: 1280, height: 1280 }).png().toBuffer();
  const { preview, ...fitted } = await fitWithPreview(made, shape);
  expect(fitted).toEqual(await fitPicture(made, shape));
  expect(preview).toMatchObject({ mime: 'image/jpeg', width: 410, height: 512 });
  expect(preview.thumbhash).not.toBe('');
});
