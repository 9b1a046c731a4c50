import { readAiEnv } from '@darkroom/ai/env';
import type { ActiveProviders } from './deps';

/** Throws an Error whose message is one sentence for the operator. */
export function activeProviders(env: Record<string, string | undefined>): ActiveProviders {
  return readAiEnv(env).order;
}
