import sharp from 'sharp';
import { z } from 'zod';
import { AiError } from '../src/errors';
import { readAiEnv, type Env } from '../src/env';
import { lazyGoogleClient } from '../src/google/client';
import { createGoogleImageModel } from '../src/google/image-model';
import { createGoogleTextModel } from '../src/google/text-model';
import { lazyOpenAiClient } from '../src/openai/client';
import { createOpenAiImageModel } from '../src/openai/image-model';
import { createOpenAiTextModel } from '../src/openai/text-model';
import type { ImageModel, Picture, SampleModels, TextModel } from '../src/provider';
import type { Task } from '../src/task';

const poem = z.object({
  title: z.string().min(2).max(80),
  lines: z.array(z.string()).min(2),
  mood: z.enum(['bright', 'dark']),
});

export const poemTask: Task<{ about: string }, z.infer<typeof poem>> = {
  name: 'poem',
  output: poem,
  instructions: 'You write poems.',
  prompt: ({ about }) => `About: ${about}`,
};

/** The real models of both providers by that environment. */
export function createModels(env: Env): Record<'openai' | 'google', { text: TextModel; image: ImageModel }> {
  const { openai, google } = readAiEnv(env);
  if (!openai || !google) throw new Error('The tests need both keys.');
  const openaiClient = lazyOpenAiClient(openai);
  const googleClient = lazyGoogleClient(google);
  return {
    openai: {
      text: createOpenAiTextModel(openai, openaiClient),
      image: createOpenAiImageModel(openai, openaiClient),
    },
    google: {
      text: createGoogleTextModel(google, googleClient),
      image: createGoogleImageModel(google, googleClient),
    },
  };
}

export async function picture(colour = '#336699', { width = 320, height = 240 } = {}): Promise<Picture> {
  const image = sharp({ create: { width, height, channels: 3, background: colour } });
  return { bytes: await image.png().toBuffer(), mime: 'image/png' };
}

/** The AiError that the call ends with; a call that succeeds or throws anything else fails the test. */
export async function aiErrorOf(call: Promise<unknown>): Promise<AiError> {
  const outcome = await call.then(
    () => 'The call succeeded.',
    (error: unknown) => error,
  );
  if (outcome instanceof AiError) return outcome;
  throw new Error('The call did not end with an AiError.', { cause: outcome });
}

/** Where no test asks the sample. */
export function createNoSample(): SampleModels {
  const ask = () => Promise.reject(new Error('This sample answers nothing.'));
  const facts = { provider: 'sample' as const, model: 'none', canReissue: true };
  return { text: { ...facts, run: ask }, image: { ...facts, maxReferences: 0, make: ask } };
}
