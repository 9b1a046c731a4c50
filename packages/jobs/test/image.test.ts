import { getAsset } from '@darkroom/db/asset/get-asset';
import { getGenerationDetails } from '@darkroom/db/generation/get-generation-details';
import { listEvents } from '@darkroom/db/generation/list-events';
import { retryGeneration } from '@darkroom/db/generation/retry-generation';
import { anonymousOwnerId } from '@darkroom/db/owner';
import { listReceipts } from '@darkroom/db/receipt/list-receipts';
import { imageResult } from '@darkroom/kinds/image/result';
import { stepNames } from '@darkroom/kinds/vocabulary';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generationErrors } from '@darkroom/kinds/errors';
import { isOver, makeUpload, send, startHarness, submit, until, type Harness } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.stop());

const finish = async (input: Record<string, unknown>) => {
  const { id } = await submit(harness, 'image', input);
  return until(harness, id, isOver);
};

describe('an image generation', () => {
  it('runs the seven steps and delivers every requested image in the requested shape', async () => {
    const generation = await finish({ prompt: 'A paper boat', aspectRatio: '4:5', count: 3 });
    expect(generation).toMatchObject({ status: 'succeeded', progress: 100, error: null });
    const { images, madeBy } = imageResult.parse(generation.result);
    expect(images.map(({ slot }) => slot)).toEqual(['image-1', 'image-2', 'image-3']);
    for (const { assetId } of images) {
      const { storageKey } = await getAsset(harness.db, { id: assetId, ownerId: anonymousOwnerId });
      const { width, height } = await sharp(await harness.deps.storage.get(storageKey)).metadata();
      expect([width, height]).toEqual([1024, 1280]);
    }
    expect(madeBy).toEqual([expect.objectContaining({ capability: 'image', provider: 'sample' })]);

    const { steps } = await getGenerationDetails(harness.db, generation);
    expect(steps.map(({ step, status }) => [step, status])).toEqual(
      stepNames.map((step) => [step, 'completed']),
    );
    const events = await listEvents(harness.db, { generationId: generation.id, afterSeq: 0, limit: 500 });
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    const progress = events.map((event) => event.progress);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(events.filter(({ type }) => type === 'slot.completed')).toHaveLength(3);
    expect(events.at(-1)).toMatchObject({ type: 'generation.finished', status: 'succeeded' });
  });

  it('sends the references to the model', async () => {
    const upload = await uploadReference('#c02020');
    const [plain, referenced] = await Promise.all([
      finish({ prompt: 'A still life' }),
      finish({ prompt: 'A still life', references: [upload] }),
    ]);
    const [first, second] = await Promise.all(
      [plain, referenced].map((generation) => firstAsset(generation)),
    );
    expect(second?.sha256).not.toBe(first?.sha256);
  });

  it('fails with the sentence for people when the model refuses, and costs one call', async () => {
    const generation = await finish({ prompt: 'Something [[sample:refuse]]' });
    expect(generation).toMatchObject({ status: 'failed', error: { code: 'refused', class: 'policy' } });
    expect(await listReceipts(harness.db, { generationId: generation.id })).toHaveLength(1);
  });

  it('waits and tries again when the model is busy', async () => {
    const generation = await finish({ prompt: 'A busy street [[sample:rate-limit]]' });
    expect(generation.status).toBe('succeeded');
    const events = await listEvents(harness.db, { generationId: generation.id, afterSeq: 0, limit: 500 });
    const retrying = events.filter(({ type }) => type === 'step.retrying');
    expect(retrying[0]?.message).toBe('The model is busy. Trying again by itself in 1 s.');
  });

  it('delivers the images it gets when the model makes fewer than requested', async () => {
    const generation = await finish({ prompt: 'Three cats [[sample:fewer-images]]', count: 3 });
    expect(generation).toMatchObject({ status: 'partially_succeeded', progress: 100 });
    const { outputs } = await getGenerationDetails(harness.db, generation);
    expect(outputs.map(({ status }) => status)).toEqual(['ready', 'failed', 'failed']);
    expect(outputs[1]?.error).toMatchObject({ code: 'no_output' });
    expect(generation.message).toBe('1 of 3 are ready');
  });

  it.each([
    ['no-image', 'no_output'],
    ['blank-image', 'no_output'],
    ['unavailable', 'unavailable'],
    ['timeout', 'outcome_unknown'],
  ] as const)('ends as failed when the model plays “%s”', async (fault, code) => {
    const generation = await finish({ prompt: `A vase [[sample:${fault}]]` });
    expect(generation).toMatchObject({ status: 'failed', error: { code } });
    expect(generation.result).toBeNull();
    const events = await listEvents(harness.db, { generationId: generation.id, afterSeq: 0, limit: 500 });
    expect(events.at(-1)?.message).toBe(generationErrors[code].message);
    expect(events.map(({ message }) => message)).not.toContain('Your images are ready');
  });

  it('cuts a too small image to the requested shape and never enlarges it', async () => {
    const generation = await finish({ prompt: 'A vase [[sample:wrong-size]]', aspectRatio: '16:9' });
    const size = { width: 533, height: 300 };
    expect(await firstAsset(generation)).toMatchObject(size);
    expect(imageResult.parse(generation.result).images).toMatchObject([size]);
  });

  it('keeps the finished images of a partial success after a retry, and pays for none of them twice', async () => {
    const { id } = await finish({ prompt: 'Three dogs [[sample:fewer-images]]', count: 2 });
    const retried = await retryGeneration(harness.db, { id, ownerId: anonymousOwnerId });
    await send(harness.deps, retried);
    const again = await until(harness, id, (generation) => generation.attempt === 2 && isOver(generation));
    expect(again.status).toBe('partially_succeeded');
    const receipts = await listReceipts(harness.db, { generationId: id });
    expect(receipts.filter(({ purpose }) => purpose === 'generate/image-1')).toHaveLength(1);
  });
});

async function uploadReference(background: string): Promise<string> {
  const image = sharp({ create: { width: 300, height: 200, channels: 3, background } });
  const { id } = await makeUpload(harness, await image.png().toBuffer());
  return id;
}

async function firstAsset({ result }: { result: unknown }) {
  const [image] = imageResult.parse(result).images;
  return image && getAsset(harness.db, { id: image.assetId, ownerId: anonymousOwnerId });
}
