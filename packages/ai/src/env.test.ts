import { describe, expect, it } from 'vitest';
import { readAiEnv } from './env';

const openai = { OPENAI_API_KEY: 'sk-1' };
const gemini = { GEMINI_API_KEY: 'AIza1' };

describe('the order of the providers', () => {
  it.each([
    ['the sample alone without any key', {}, ['sample']],
    ['OpenAI before Gemini, and no sample behind them', { ...gemini, ...openai }, ['openai', 'google']],
    ['the one with a key', gemini, ['google']],
    ['the key under Google’s other name', { GOOGLE_API_KEY: 'AIza2' }, ['google']],
    ['the sample for a key that is set and empty', { OPENAI_API_KEY: ' ' }, ['sample']],
  ])('is %s', (_name, env, expected) => {
    expect(readAiEnv(env).order).toEqual({ text: expected, image: expected });
  });

  it('follows the list of each capability', () => {
    const env = {
      ...openai,
      ...gemini,
      AI_TEXT_PROVIDERS: 'google, OpenAI ,sample',
      AI_IMAGE_PROVIDERS: 'sample',
    };
    expect(readAiEnv(env).order).toEqual({ text: ['google', 'openai', 'sample'], image: ['sample'] });
  });
});

describe('the message for an operator', () => {
  it.each([
    [
      'AI_TEXT_PROVIDERS lists openai, but OPENAI_API_KEY is not set.',
      { AI_TEXT_PROVIDERS: 'openai,sample' },
    ],
    ['AI_IMAGE_PROVIDERS lists google, but GEMINI_API_KEY is not set.', { AI_IMAGE_PROVIDERS: 'google' }],
    [
      'AI_TEXT_PROVIDERS names "claude", which is none of openai, google, sample.',
      { AI_TEXT_PROVIDERS: 'claude' },
    ],
    [
      'AI_TEXT_TIMEOUT_MS is "2m", which is not a whole number of milliseconds.',
      { ...openai, AI_TEXT_TIMEOUT_MS: '2m' },
    ],
    ['SAMPLE_PACE_MS is "-1", which is not a whole number of milliseconds.', { SAMPLE_PACE_MS: '-1' }],
    [
      'OPENAI_BASE_URL is "localhost:8080", which is not an http or https URL.',
      { ...openai, OPENAI_BASE_URL: 'localhost:8080' },
    ],
    [
      'OPENAI_IMAGE_QUALITY is "best", which is none of low, medium, high.',
      { ...openai, OPENAI_IMAGE_QUALITY: 'best' },
    ],
  ])('is: %s', (sentence, env) => {
    expect(() => readAiEnv(env)).toThrow(sentence);
  });
});
