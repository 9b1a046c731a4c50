import { readAiEnv } from '@darkroom/ai/env';

/** The names of the active providers, in the order in which we try them. Throws an Error with one sentence for the operator. */
export function activeProviders(env: Record<string, string | undefined>) {
  return readAiEnv(env).order;
}
