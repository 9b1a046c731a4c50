import { websiteStyles } from '@darkroom/kinds/website/slots';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { drawPreview } from './draw-preview';

const palette = { background: '#ffffff', surface: '#dddddd', text: '#111111', accent: '#0000ff' };
const red = { r: 255, g: 0, b: 0 };
const photoOf = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: red } })
    .webp()
    .toBuffer();

/** How many of the preview's pixels have the colour of the photograph, and between which columns they lie. */
async function redIn(png: Buffer) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const found = { count: 0, left: info.width, right: 0 };
  for (let pixel = 0; pixel < info.width * info.height; pixel += 1) {
    const [r = 0, g = 0, b = 0] = data.subarray(pixel * 3, pixel * 3 + 3);
    if (r <= 240 || g >= 20 || b >= 20) continue;
    const column = pixel % info.width;
    found.count += 1;
    found.left = Math.min(found.left, column);
    found.right = Math.max(found.right, column);
  }
  return found;
}

it.each(websiteStyles)('shows the photograph in its place: %s', async (style) => {
  const png = await drawPreview({ style, palette, photo: await photoOf(1280, 1280) });
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 640, height: 800 });
  expect((await redIn(png)).count).toBeGreaterThan(640 * 800 * 0.2);
});

it.each(websiteStyles)('is a sketch of the page before there is a photograph: %s', async (style) => {
  const png = await drawPreview({ style, palette, photo: undefined });
  expect((await redIn(png)).count).toBe(0);
  const { channels } = await sharp(png).stats();
  expect(channels.some(({ stdev }) => stdev > 10)).toBe(true);
});

it('differs from style to style', async () => {
  const drawn = await Promise.all(
    websiteStyles.map((style) => drawPreview({ style, palette, photo: undefined })),
  );
  expect(new Set(drawn.map((png) => png.toString('base64')))).toHaveLength(3);
});

it('never enlarges a photograph: a small one lies in the middle of its place', async () => {
  const { count, left, right } = await redIn(
    await drawPreview({ style: 'serene', palette, photo: await photoOf(80, 60) }),
  );
  expect(count).toBeLessThanOrEqual(80 * 60);
  expect((left + right) / 2).toBeCloseTo(320, -1);
});
