import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAi } from '../src/create-ai';
import { aiErrorOf, createNoSample, poemTask } from './factory';
import { startFakeAi, type FakeAi } from './fake-ai';

let fake: FakeAi;
beforeAll(async () => {
  fake = await startFakeAi();
});
afterAll(() => fake.stop());

const { signal } = new AbortController();

it('needs nothing: without any key the sample answers', async () => {
  const { text, image } = createAi({}, createNoSample);
  expect(text.map(({ provider, canReissue }) => [provider, canReissue])).toEqual([['sample', true]]);
  expect(image.map(({ provider, canReissue }) => [provider, canReissue])).toEqual([['sample', true]]);
});

it('offers the models in the listed order, so that the second can stand in for the first', async () => {
  const env = { ...fake.env, AI_TEXT_PROVIDERS: 'google,openai,sample', SAMPLE_PACE_MS: '0' };
  const { text, image } = createAi(env, createNoSample);
  expect(text.map(({ provider }) => provider)).toEqual(['google', 'openai', 'sample']);
  expect(image.map(({ provider, canReissue }) => [provider, canReissue])).toEqual([
    ['openai', false],
    ['google', false],
  ]);
  fake.inject({ kind: 'status', status: 503, provider: 'google' });
  expect(await aiErrorOf(text[0].run(poemTask, { about: 'luck' }, { signal }))).toMatchObject({
    code: 'unavailable',
  });
  const second = await text[1]?.run(poemTask, { about: 'luck' }, { signal });
  expect(second?.value.lines).toHaveLength(2);
  expect(fake.calls.map(({ provider }) => provider)).toEqual(['google', 'openai']);
});

it('calls with the key of a user in place of the installation’s', async () => {
  const { text } = createAi({ ...fake.env, OPENAI_API_KEY: 'the-key-of-a-user' }, createNoSample);
  await text[0].run(poemTask, { about: 'mine' }, { signal });
  expect(fake.calls.at(-1)?.headers.authorization).toBe('Bearer the-key-of-a-user');
});

it('tells the operator at once what is missing', () => {
  expect(() => createAi({ AI_TEXT_PROVIDERS: 'openai' }, createNoSample)).toThrow(
    'AI_TEXT_PROVIDERS lists openai, but OPENAI_API_KEY is not set.',
  );
});
