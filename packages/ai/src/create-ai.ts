import { readAiEnv, type AiConfig, type Env } from './env';
import { lazyGoogleClient } from './google/client';
import { createGoogleImageModel } from './google/image-model';
import { createGoogleTextModel } from './google/text-model';
import { lazyOpenAiClient } from './openai/client';
import { createOpenAiImageModel } from './openai/image-model';
import { createOpenAiTextModel } from './openai/text-model';
import type { Ai, Capability, ImageModel, SampleModels, TextModel } from './provider';

/**
 * Creates the models that the environment configures; `docs/providers.md` describes the variables.
 * For a user's own key, pass an environment in which that key replaces the installation's.
 * `createSample` makes the models that answer without a key. Throws an Error whose message is one sentence for the operator.
 */
export function createAi(env: Env, createSample: (options: { paceMs: number }) => SampleModels): Ai {
  const config = readAiEnv(env);
  const models = createModels(config, createSample({ paceMs: config.samplePaceMs }));
  return {
    text: inOrder(config, 'text', models.text),
    image: inOrder(config, 'image', models.image),
  };
}

type Models = {
  [C in Capability]: Readonly<Record<string, () => C extends 'text' ? TextModel : ImageModel>>;
};

function createModels({ openai, google }: AiConfig, sample: SampleModels): Models {
  const openaiClient = openai && lazyOpenAiClient(openai);
  const googleClient = google && lazyGoogleClient(google);
  return {
    text: {
      ...(openai && openaiClient && { openai: () => createOpenAiTextModel(openai, openaiClient) }),
      ...(google && googleClient && { google: () => createGoogleTextModel(google, googleClient) }),
      sample: () => sample.text,
    },
    image: {
      ...(openai && openaiClient && { openai: () => createOpenAiImageModel(openai, openaiClient) }),
      ...(google && googleClient && { google: () => createGoogleImageModel(google, googleClient) }),
      sample: () => sample.image,
    },
  };
}

function inOrder<Model>(
  { order }: AiConfig,
  capability: Capability,
  models: Readonly<Record<string, () => Model>>,
): readonly [Model, ...Model[]] {
  const [first, ...rest] = order[capability].flatMap((name) => models[name]?.() ?? []);
  if (!first) throw new Error(`No provider is configured for ${capability}.`);
  return [first, ...rest];
}
