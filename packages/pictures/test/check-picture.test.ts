import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkPicture } from '../src/check-picture';
import { openPicture } from '../src/open-picture';
import { PictureError } from '../src/picture-error';
import { bombs, brokenPictures, grumblyPictures, makeNoise, makePng } from './support/odd-pictures';

const small = { width: 320, height: 200 };
const photo = () => makeNoise({ width: 320, height: 200 });

describe('checkPicture', () => {
  it.each([
    ['png', photo().png()],
    ['png', photo().png({ progressive: true, palette: true })],
    ['jpeg', photo().jpeg()],
    ['jpeg', photo().jpeg({ progressive: true }).withMetadata({ orientation: 6 })],
    ['webp', photo().webp()],
    ['webp', photo().webp({ lossless: true })],
    ['webp', photo().ensureAlpha(0.5).webp()],
    ['gif', photo().gif()],
    ['avif', photo().avif({ effort: 0 })],
  ])('reads the size of a %s from its header', async (format, picture) => {
    expect(checkPicture(await picture.toBuffer())).toEqual({ format, width: 320, height: 200 });
  });

  it('reads the size behind noise and many segments', async () => {
    for (const picture of Object.values(await grumblyPictures({ width: 320, height: 200 })))
      expect(checkPicture(picture)).toMatchObject({ width: 320, height: 200 });
  });

  it.each([
    [
      '1 × 49,000,000',
      { width: 1, height: 49_000_000 },
      'This picture is 49,000,000 pixels tall; at most 16,384',
    ],
    [
      '49,000,000 × 1',
      { width: 49_000_000, height: 1 },
      'This picture is 49,000,000 pixels wide; at most 16,384',
    ],
    ['16,385 × 10', { width: 16_385, height: 10 }, '16,385 pixels wide'],
    ['8,000 × 8,000', { width: 8000, height: 8000 }, '50 megapixels'],
    ['the largest number', { width: 0xffffffff, height: 0xffffffff }, '50 megapixels'],
    ['0 × 10', { width: 0, height: 10 }, 'damaged'],
  ])('refuses %s pixels', (_, size, reason) => {
    expect(() => checkPicture(makePng({ ...size, pixels: Buffer.alloc(9) }))).toThrow(reason);
  });

  it.each([
    ['a strip', { width: 12_000, height: 200 }],
    ['a column', { width: 1, height: 16_384 }],
    ['a photograph of 50 megapixels', { width: 8160, height: 6120 }],
  ])('lets %s pass', (_, size) => {
    expect(checkPicture(makePng({ ...size, pixels: Buffer.alloc(9) }))).toMatchObject(size);
  });

  it('throws nothing but sentences, wherever the header ends', async () => {
    for (const format of ['png', 'jpeg', 'webp', 'gif', 'avif'] as const) {
      const bytes = await photo().toFormat(format).toBuffer();
      for (let length = 0; length < 200; length += 1) {
        const fault = faultOf(() => checkPicture(bytes.subarray(0, length)));
        expect(fault === null || fault instanceof PictureError, `${format} of ${length} bytes`).toBe(true);
      }
    }
  });
});

function faultOf(check: () => unknown): unknown {
  try {
    check();
    return null;
  } catch (error) {
    return error;
  }
}

describe('openPicture', () => {
  it('refuses an animation of more frames than anybody makes', () => {
    const head = Buffer.from([...Buffer.from('GIF89a'), 8, 0, 8, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]);
    const frame = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
    const gif = Buffer.concat([head, ...Array.from({ length: 6000 }, () => frame), Buffer.from([0x3b])]);
    expect(() => openPicture(gif)).toThrow('This animation has more than 5,000 frames.');
  });

  it('does not inflate the texts of a PNG', async () => {
    const { info } = await openPicture(bombs.texts()).toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 8, height: 8 });
  });

  it('reads what decoders only warn about, in whatever size', async () => {
    for (const picture of Object.values(await grumblyPictures(small))) {
      for (const width of [64, 1024])
        expect(
          (await openPicture(picture).resize({ width }).toBuffer({ resolveWithObject: true })).info.width,
        ).toBe(width);
    }
  });

  it('reads nothing of what ends too early, in whatever size', async () => {
    for (const picture of Object.values(await brokenPictures(small))) {
      for (const width of [64, 1024]) {
        const reading = async () => openPicture(picture).resize({ width }).toBuffer();
        await expect(reading()).rejects.toThrow();
      }
    }
  });

  it('keeps the pixels of a PNG with texts', async () => {
    const plain = await photo().png().toBuffer();
    const titled = await sharp(plain).withXmp('<x/>').png().toBuffer();
    expect(await openPicture(titled).raw().toBuffer()).toEqual(await sharp(plain).raw().toBuffer());
  });
});
