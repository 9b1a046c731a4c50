import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createModels, picture, poemTask } from './factory';
import { startFakeAi, type FakeAi } from './fake-ai';

let fake: FakeAi;
let callsBefore = 0;
const signal = new AbortController().signal;

beforeAll(async () => {
  fake = await startFakeAi({ apiKey: 'the-key' });
});
afterAll(() => fake.stop());
afterEach(() => {
  callsBefore = fake.calls.length;
});

const callsOfThisTest = () => fake.calls.slice(callsBefore);

describe.each(['openai', 'google'] as const)('%s', (provider) => {
  const models = () => createModels(fake.env)[provider];

  it('answers a task with an object of its shape, its usage and its price', async () => {
    const answer = await models().text.run(poemTask, { about: 'rain' }, { signal });
    expect(answer.value.lines).toHaveLength(2);
    expect(answer.value.mood).toBe('bright');
    // OpenAI: 800 × $1 + 200 cached × $0.05 + 2000 × $5. Gemini: 1000 × $0.75 + (2000 + 500 thinking) × $3.75.
    expect(answer.costMicros).toBe({ openai: 10_810, google: 10_125 }[provider]);
    expect(callsOfThisTest()).toMatchObject([
      { provider, capability: 'text', task: 'poem', prompt: 'About: rain', instructions: 'You write poems.' },
    ]);
  });

  it('sends pictures along with a task', async () => {
    const pictures = [await picture('#aa0000'), await picture('#00aa00', { width: 64, height: 48 })];
    await models().text.run(poemTask, { about: 'these' }, { pictures, signal });
    expect(callsOfThisTest()[0]?.pictures).toEqual([
      { width: 320, height: 240, format: 'png' },
      { width: 64, height: 48, format: 'png' },
    ]);
  });

  it('makes one image that holds the asked size', async () => {
    const { picture: made, costMicros } = await models().image.make(
      { prompt: 'a lighthouse', references: [], size: { width: 1536, height: 864 }, variation: 1 },
      { signal },
    );
    const { width, height } = await sharp(made.bytes).metadata();
    expect([width, height]).toEqual({ openai: [1536, 864], google: [2752, 1536] }[provider]);
    // OpenAI: 100 × $5 + 439 × $30. Gemini: 1000 × $1.50 + 1680 × $30.
    expect(costMicros).toBe({ openai: 13_670, google: 51_900 }[provider]);
  });

  it('edits with up to fourteen references', async () => {
    const references = await Promise.all(
      Array.from({ length: 14 }, (_, index) => picture(`#0000${(16 + index).toString(16)}`)),
    );
    await models().image.make(
      { prompt: 'merge', references, size: { width: 1024, height: 1024 }, variation: 1 },
      { signal },
    );
    expect(callsOfThisTest()).toHaveLength(1);
    expect(callsOfThisTest()[0]?.pictures).toHaveLength(14);
    expect(models().image.maxReferences).toBeGreaterThanOrEqual(14);
  });
});

it('asks OpenAI to keep nothing, and Gemini by its v1beta', async () => {
  await createModels(fake.env).openai.text.run(poemTask, { about: 'trust' }, { signal });
  await createModels(fake.env).google.text.run(poemTask, { about: 'trust' }, { signal });
  expect(callsOfThisTest()[0]?.body.store).toBe(false);
  expect(callsOfThisTest()[1]?.path).toMatch(/^\/v1beta\/models\//);
});

it('asks for the models that the environment names, at no known price', async () => {
  const env = { ...fake.env, OPENAI_TEXT_MODEL: 'gpt-next', GEMINI_IMAGE_MODEL: 'gemini-next-image' };
  const { openai, google } = createModels(env);
  const answer = await openai.text.run(poemTask, { about: 'tomorrow' }, { signal });
  await google.image.make(
    { prompt: 'tomorrow', references: [], size: { width: 1024, height: 1024 }, variation: 1 },
    { signal },
  );
  expect(answer.costMicros).toBe(0);
  expect(callsOfThisTest().map(({ model }) => model)).toEqual(['gpt-next', 'gemini-next-image']);
});
