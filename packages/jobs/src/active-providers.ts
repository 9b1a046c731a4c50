import { readAiEnv } from '@darkroom/ai/env';

/** The names of the providers that answer, in the order in which they are tried. Throws an Error with one sentence for the operator. */
export function activeProviders(env: Record<string, string | undefined>) {
  return readAiEnv(env).order;
}
