import { expect, it } from 'vitest';
import { catalogue, catalogueModel, costMicros, defaultModels } from './catalogue';

it('knows the default models of both providers', () => {
  for (const provider of ['openai', 'google'] as const) {
    for (const capability of ['text', 'image'] as const) {
      const id = defaultModels[provider][capability];
      expect(catalogue).toContainEqual(expect.objectContaining({ id, provider, capability }));
    }
  }
});

it('prices cached tokens and picture tokens separately', () => {
  const flare = catalogueModel('openai', 'image', 'gpt-image-2.6-flare');
  const usage = {
    inputTokens: 1_000,
    cachedInputTokens: 100,
    imageInputTokens: 600,
    outputTokens: 400,
    images: 1,
  };
  expect(costMicros(flare, usage)).toBe(300 * 5 + 100 * 1.25 + 600 * 8 + 400 * 30);
});

it('prices per image when the answer has no token counts', () => {
  const flare = catalogueModel('openai', 'image', 'gpt-image-2.6-flare');
  expect(costMicros(flare, { images: 1 }, 'high')).toBe(53_000);
  expect(costMicros(flare, { images: 1 })).toBe(0);
});

it('gives an unknown model the limits of the default model and no price', () => {
  const model = catalogueModel('google', 'image', 'gemini-from-the-future');
  expect(model).toMatchObject({ id: 'gemini-from-the-future', maxReferences: 14 });
  expect(costMicros(model, { inputTokens: 1_000_000, outputTokens: 1_000_000, images: 3 }, '1K')).toBe(0);
});

it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 1e300, 0.5])(
  'costs a whole number for %s tokens',
  (count) => {
    const terra = catalogueModel('openai', 'text', 'gpt-6.1-terra');
    const usage = { inputTokens: count, cachedInputTokens: count, outputTokens: count, images: count };
    expect(costMicros(terra, usage)).toBe(0);
    expect(costMicros(terra, { ...usage, outputTokens: 3 })).toBe(15);
  },
);
