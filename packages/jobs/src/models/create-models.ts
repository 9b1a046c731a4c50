import { createAi } from '@darkroom/ai/create-ai';
import type { Env } from '@darkroom/ai/env';
import type { Ai } from '@darkroom/ai/provider';
import { createSample } from '@darkroom/sample/create-sample';

/** The models that the environment configures. Without a key the sample answers. */
export function createModels(env: Env): Ai {
  return createAi(env, createSample);
}
