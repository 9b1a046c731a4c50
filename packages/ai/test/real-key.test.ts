import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { createAi } from '../src/create-ai';
import { createNoSample, poemTask } from './factory';

/** These call the real providers and cost a few cents. They run only where a key is set. */
const { env } = process;
const providers = [
  { name: 'openai', key: env.OPENAI_API_KEY },
  { name: 'google', key: env.GEMINI_API_KEY ?? env.GOOGLE_API_KEY },
] as const;
const { signal } = new AbortController();
const timeoutMs = 300_000;

describe.each(providers)('the real $name', ({ name, key }) => {
  const ai = () => createAi({ ...env, AI_TEXT_PROVIDERS: name, AI_IMAGE_PROVIDERS: name }, createNoSample);

  it.skipIf(!key)(
    'answers a task in its shape and tells what it cost',
    async () => {
      const answer = await ai().text[0].run(poemTask, { about: 'the first rain' }, { signal });
      expect(answer.value.lines.length).toBeGreaterThanOrEqual(2);
      expect(answer.usage.outputTokens).toBeGreaterThan(0);
      expect(answer.costMicros).toBeGreaterThan(0);
    },
    timeoutMs,
  );

  it.skipIf(!key)(
    'makes an image in the asked shape, and edits it',
    async () => {
      const [model] = ai().image;
      const request = {
        prompt: 'A red cup on a white table.',
        size: { width: 1024, height: 1280 },
        variation: 1,
      };
      const made = await model.make({ ...request, references: [] }, { signal });
      const { width, height } = await sharp(made.picture.bytes).metadata();
      expect(width).toBeGreaterThanOrEqual(1024);
      expect(height).toBeGreaterThanOrEqual(1280);
      const edit = { ...request, prompt: 'Make the cup blue.', references: [made.picture] };
      const edited = await model.make(edit, { signal });
      expect(edited.costMicros).toBeGreaterThan(0);
    },
    timeoutMs,
  );
});
