import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createModels, poemTask } from './factory';
import { startFakeAi, type FakeAi } from './fake-ai';

let fake: FakeAi;
beforeAll(async () => {
  fake = await startFakeAi();
});
afterAll(() => fake.stop());

const signal = new AbortController().signal;
const request = { prompt: 'rain', references: [], size: { width: 1024, height: 1024 }, variation: 1 };

/** Each figure of both protocols has that value. */
const figuresOf = (value: unknown) => ({
  ...{ input_tokens: value, output_tokens: value },
  input_tokens_details: { cached_tokens: value, image_tokens: value },
  ...{ promptTokenCount: value, cachedContentTokenCount: value, candidatesTokenCount: value },
  thoughtsTokenCount: value,
  promptTokensDetails: [{ modality: 'IMAGE', tokenCount: value }],
  candidatesTokensDetails: [null, { modality: 'IMAGE', tokenCount: value }],
});

const odd = [
  ...[1e300, 'many', -5, null, 2 ** 60, 0.5, {}, []].map(figuresOf),
  ...[null, [], { input_tokens_details: null, promptTokensDetails: 'x', candidatesTokensDetails: {} }],
];

describe.each(['openai', 'google'] as const)('an answer of %s', (provider) => {
  it.each(odd.map((usage) => [JSON.stringify(usage).slice(0, 60), usage] as const))(
    'keeps its worth beside the figures %s, which are left out',
    async (_, usage) => {
      const { text, image } = createModels(fake.env)[provider];
      fake.inject({ kind: 'odd-usage', usage, times: 2 });
      const answers = [
        await text.run(poemTask, { about: 'rain' }, { signal }),
        await image.make(request, { signal }),
      ];
      for (const answer of answers) {
        expect(Object.values(answer.usage).every((count) => [0, 1].includes(count))).toBe(true);
        expect(Number.isSafeInteger(answer.costMicros) && answer.costMicros >= 0).toBe(true);
      }
      // An image has a price without counts, too.
      expect(answers[1]?.costMicros).toBeGreaterThan(0);
    },
  );
});
