import { createModels } from '../src/models/create-models';
import { startFakeAi, type FakeAi } from '@darkroom/ai/testing';
import { listReceipts } from '@darkroom/db/receipt/list-receipts';
import { bombs, brokenPictures, grumblyPictures } from '@darkroom/pictures/testing/odd-pictures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOver, startHarness, submit, until, type Harness } from './harness';

let fake: FakeAi;
let harness: Harness;
beforeAll(async () => {
  fake = await startFakeAi();
  harness = await startHarness({ ai: createModels({ ...fake.env, AI_IMAGE_PROVIDERS: 'openai' }) });
});
afterAll(async () => {
  await harness.stop();
  await fake.stop();
});

async function generateFrom(bytes: Buffer) {
  const prompt = `A picture ${crypto.randomUUID()}`;
  fake.inject({ kind: 'exact-image', bytes, prompt: new RegExp(prompt), times: 100 });
  const { id } = await submit(harness, 'image', { prompt, aspectRatio: '1:1' });
  const generation = await until(harness, id, isOver);
  return { generation, receipts: await listReceipts(harness.db, { generationId: id }) };
}

describe('a picture from the model', () => {
  it.each([
    ['of the requested size', { width: 1024, height: 1024 }],
    ['of another size', { width: 640, height: 400 }],
  ])('%s that a decoder only warns about is accepted and works in every step', async (_, size) => {
    const pictures = Object.entries(await grumblyPictures(size));
    const outcomes = await Promise.all(
      pictures.map(async ([name, bytes]) => ({ name, ...(await generateFrom(bytes)) })),
    );
    for (const { name, generation, receipts } of outcomes) {
      expect([name, generation.status, generation.error]).toEqual([name, 'succeeded', null]);
      expect(receipts.map(({ status }) => status)).toEqual(['succeeded']);
    }
  });

  it('that cannot be decoded is refused on arrival and never paid for', async () => {
    const pictures = Object.entries({ ...(await brokenPictures()), 'an endless edge': bombs.tall() });
    const outcomes = await Promise.all(
      pictures.map(async ([name, bytes]) => ({ name, ...(await generateFrom(bytes)) })),
    );
    for (const { name, generation, receipts } of outcomes) {
      expect([name, generation.status, generation.error]).toMatchObject([
        name,
        'failed',
        { code: 'invalid_response' },
      ]);
      expect(receipts.every(({ status, error }) => status === 'failed' && error !== null)).toBe(true);
    }
  });
});
