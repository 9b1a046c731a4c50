import { startFakeAi, type FakeAi } from '@darkroom/ai/testing';
import { aspectRatios, type ImageInput } from '@darkroom/kinds/image/input';
import { imageResult } from '@darkroom/kinds/image/result';
import { imageSizes } from '@darkroom/kinds/image/sizes';
import { websiteResult } from '@darkroom/kinds/website/result';
import { holds } from '@darkroom/pictures/size';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createModels } from '../src/models/create-models';
import { isOver, startHarness, submit, until, type Harness } from './harness';

interface Picture {
  id: string;
  storage_key: string;
  width: number;
  height: number;
}

describe.each(['openai', 'google'] as const)('pictures by %s', (provider) => {
  let fake: FakeAi;
  let harness: Harness;
  beforeAll(async () => {
    fake = await startFakeAi();
    const env = { ...fake.env, AI_TEXT_PROVIDERS: provider, AI_IMAGE_PROVIDERS: provider };
    harness = await startHarness({ ai: createModels(env) });
  });
  afterAll(async () => {
    await harness.stop();
    await fake.stop();
  });

  async function finish(kind: 'image' | 'website', input: Record<string, unknown>) {
    const { id } = await submit(harness, kind, input);
    const generation = await until(harness, id, isOver);
    expect(generation).toMatchObject({ status: 'succeeded', error: null });
    return generation;
  }

  /** What the models sent, as it came. */
  const madePictures = (generationId: string) => harness.sql<Picture[]>`
    select a.id, storage_key, width, height from assets a join provider_calls c on c.asset_id = a.id
    where c.generation_id = ${generationId} and c.capability = 'image'`;

  const storedPictures = (generationId: string) => harness.sql<Picture[]>`
    select id, storage_key, width, height from assets
    where generation_id = ${generationId} and mime like 'image/%'`;

  async function measure({ storage_key }: Picture) {
    const { width, height } = await sharp(await harness.deps.storage.get(storage_key)).metadata();
    return { width, height };
  }

  async function finishImage(input: Partial<ImageInput>) {
    const { id, result } = await finish('image', { prompt: `A vase ${crypto.randomUUID()}`, ...input });
    const [image] = imageResult.parse(result).images;
    const [made] = await madePictures(id);
    return { id, image: image!, made: made! };
  }

  it.each(aspectRatios)(
    'of the shape %s are as large as promised and never enlarged',
    async (aspectRatio) => {
      const { id, image, made } = await finishImage({ aspectRatio });
      expect(image).toMatchObject(imageSizes[aspectRatio]);
      // What came as it was asked for is delivered as it came.
      expect(image.assetId === made.id).toBe(provider === 'openai' || aspectRatio === '1:1');
      for (const asset of await storedPictures(id)) {
        const stored = await measure(asset);
        expect(stored).toEqual({ width: asset.width, height: asset.height });
        expect(holds(made, stored)).toBe(true);
      }
    },
  );

  it('that came too small keep their size, in the asked shape', async () => {
    const prompt = `A small vase ${crypto.randomUUID()}`;
    fake.inject({ kind: 'wrong-size', prompt: new RegExp(prompt), times: 9 });
    const { id, image, made } = await finishImage({ prompt, aspectRatio: '16:9' });
    expect(made).toMatchObject({ width: 320, height: 100 });
    expect(image).toMatchObject({ width: 178, height: 100 });
    const stored = (await storedPictures(id)).find((asset) => asset.id === image.assetId);
    expect(await measure(stored!)).toEqual({ width: 178, height: 100 });
  });

  it('of a page are as wide as promised and never enlarged', async () => {
    const { id, result } = await finish('website', { description: 'A bakery in Penang', styles: ['bold'] });
    const [site] = websiteResult.parse(result).styles;
    const pictures = await storedPictures(id);
    const photographs = pictures.filter(({ id: assetId }) =>
      site!.files.some((file) => file.assetId === assetId),
    );
    const sizes = await Promise.all(photographs.map(measure));
    expect(sizes).toEqual(
      expect.arrayContaining([
        { width: 1280, height: 720 },
        { width: 1280, height: 960 },
      ]),
    );
    const made = await madePictures(id);
    expect(made).toHaveLength(photographs.length);
    for (const size of sizes) expect(made.some((picture) => holds(picture, size))).toBe(true);
  });
});
