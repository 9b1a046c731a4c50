import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ImageRequest, Picture } from '@darkroom/ai/provider';
import { createSampleImageModel } from './image-model';

const model = createSampleImageModel({ paceMs: 0 });
const { signal: never } = new AbortController();

async function make(request: Partial<ImageRequest>, signal = never): Promise<Buffer> {
  const { picture, costMicros } = await model.make(
    { prompt: 'a lighthouse', references: [], size: { width: 1024, height: 1024 }, variation: 1, ...request },
    { signal },
  );
  expect(picture.mime).toBe('image/webp');
  expect(costMicros).toBe(0);
  return Buffer.from(picture.bytes);
}

async function solid(colour: string, { width = 300, height = 300 } = {}): Promise<Picture> {
  const image = sharp({ create: { width, height, channels: 3, background: colour } });
  return { bytes: await image.png().toBuffer(), mime: 'image/png' };
}

/** How much the two differ on average, from 0 to 255 a channel. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [first, second] = await Promise.all(
    [one, other].map((bytes) => sharp(bytes).resize(64, 64, { fit: 'fill' }).raw().toBuffer()),
  );
  if (!first || !second) throw new Error('No pixels.');
  return first.reduce((sum, value, index) => sum + Math.abs(value - (second[index] ?? 0)), 0) / first.length;
}

/** The share of pixels near a colour. */
async function shareOf(
  bytes: Buffer,
  [red, green, blue]: readonly [number, number, number],
): Promise<number> {
  const pixels = await sharp(bytes).resize(128, 128, { fit: 'fill' }).raw().toBuffer();
  let near = 0;
  for (let at = 0; at < pixels.length; at += 3) {
    const away = [red, green, blue].map((channel, index) => Math.abs(channel - (pixels[at + index] ?? 0)));
    if (Math.max(...away) < 60) near += 1;
  }
  return near / (pixels.length / 3);
}

describe('an image of the sample', () => {
  it('is the same for the same request', async () => {
    expect(await make({ prompt: 'nasi lemak' })).toEqual(await make({ prompt: 'nasi lemak' }));
  });

  it('differs clearly between prompts', async () => {
    const prompts = ['a city at night', 'nasi lemak', 'the sea at noon', 'a hair salon', 'sleeping cat'];
    const images = await Promise.all(prompts.map((prompt) => make({ prompt })));
    for (const [index, image] of images.entries()) {
      for (const other of images.slice(index + 1)) expect(await difference(image, other)).toBeGreaterThan(25);
    }
  });

  it('differs between variations of one prompt', async () => {
    const images = await Promise.all([1, 2, 3].map((variation) => make({ variation })));
    for (const [index, image] of images.entries()) {
      for (const other of images.slice(index + 1)) expect(await difference(image, other)).toBeGreaterThan(8);
    }
  });

  it.each([
    [1024, 1280],
    [1280, 853],
    [864, 1536],
  ])('is %i pixels wide and %i high where that is asked', async (width, height) => {
    const made = await sharp(await make({ size: { width, height } })).metadata();
    expect([made.width, made.height]).toEqual([width, height]);
  });

  it('takes the colour that the prompt names', async () => {
    const [blue, green] = await Promise.all(
      ['abstract shapes in blue', 'abstract shapes in green'].map(async (prompt) => {
        const { channels } = await sharp(await make({ prompt })).stats();
        return channels.map(({ mean }) => mean);
      }),
    );
    expect(blue?.[2]).toBeGreaterThan(blue?.[0] ?? 255);
    expect(green?.[1]).toBeGreaterThan(green?.[0] ?? 255);
  });
});

describe('references', () => {
  const magenta = [255, 0, 255] as const;
  const lime = [0, 255, 0] as const;

  it('lie in the image as prints, every one of them', async () => {
    const references = [await solid('#ff00ff'), await solid('#00ff00', { width: 400, height: 200 })];
    const image = await make({ references });
    expect(await shareOf(image, magenta)).toBeGreaterThan(0.02);
    expect(await shareOf(image, lime)).toBeGreaterThan(0.02);
    const none = await make({});
    expect(await shareOf(none, magenta)).toBe(0);
    expect(await shareOf(none, lime)).toBe(0);
  });

  it('may be fourteen', async () => {
    const references = await Promise.all(
      Array.from({ length: 14 }, (_, index) => solid(`#${(index + 2).toString(16).repeat(6).slice(0, 6)}`)),
    );
    const { width } = await sharp(await make({ references, size: { width: 1024, height: 1280 } })).metadata();
    expect(width).toBe(1024);
  });

  it('that cannot be decoded are the input’s fault', async () => {
    const references: Picture[] = [{ bytes: Buffer.from('no picture'), mime: 'image/png' }];
    await expect(make({ references })).rejects.toMatchObject({ code: 'input_rejected' });
  });
});

describe('a marker in the prompt', () => {
  let cup: Buffer;
  beforeAll(async () => {
    cup = await make({ prompt: 'a cup' });
  });

  it.each([
    ['refuse', 'refused'],
    ['timeout', 'timed_out'],
    ['unavailable', 'unavailable'],
    ['no-image', 'no_output'],
    ['blank-image', 'no_output'],
  ])('%s ends the call with %s', async (fault, code) => {
    await expect(make({ prompt: `a cup [[sample:${fault}]]` })).rejects.toMatchObject({ code });
  });

  it('fewer-images leaves only the first image', async () => {
    const prompt = 'a cup [[sample:fewer-images]]';
    expect(await make({ prompt, variation: 1 })).toEqual(cup);
    await expect(make({ prompt, variation: 2 })).rejects.toMatchObject({ code: 'no_output' });
  });

  it('rate-limit lets the third try through', async () => {
    const prompt = 'a cup [[sample:rate-limit]]';
    await expect(make({ prompt })).rejects.toMatchObject({ code: 'rate_limited', retryAfterMs: 300 });
    await expect(make({ prompt })).rejects.toMatchObject({ code: 'rate_limited' });
    expect(await make({ prompt })).toEqual(cup);
  });

  it('wrong-size gives another shape', async () => {
    const { width, height } = await sharp(await make({ prompt: '[[sample:wrong-size]]' })).metadata();
    expect(width / height).toBeGreaterThan(3);
  });
});

it('hanging-image keeps the second image from coming until the caller aborts', async () => {
  const prompt = 'a cup [[sample:hanging-image]]';
  await make({ prompt, variation: 1 });
  const hanging = make({ prompt, variation: 2 }, AbortSignal.timeout(50));
  await expect(hanging).rejects.toMatchObject({ code: 'aborted' });
});

it('ends with `aborted` when the caller aborts', async () => {
  const controller = new AbortController();
  const slow = createSampleImageModel({ paceMs: 60_000 });
  const making = slow.make(
    { prompt: 'a cup', references: [], size: { width: 1024, height: 1024 }, variation: 1 },
    { signal: controller.signal },
  );
  controller.abort();
  await expect(making).rejects.toMatchObject({ code: 'aborted' });
});
