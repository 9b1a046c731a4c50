import type OpenAI from 'openai';
import type { ProviderConfig } from '../env';
import { providerFetch } from '../http/provider-fetch';

export type OpenAiClient = OpenAI;

/** Loads the SDK on the first call: a process that never asks OpenAI does not pay for it. */
export function lazyOpenAiClient({
  apiKey,
  baseUrl,
  timeoutsMs,
}: ProviderConfig): () => Promise<OpenAiClient> {
  let client: Promise<OpenAiClient> | undefined;
  return () =>
    (client ??= import('openai').then(
      ({ OpenAI }) =>
        new OpenAI({
          apiKey,
          baseURL: baseUrl ?? 'https://api.openai.com/v1',
          maxRetries: 0,
          // The deadline of callProvider comes first; this keeps the SDK's own ten minutes out of the way.
          timeout: Math.max(timeoutsMs.text, timeoutsMs.image) + 1_000,
          fetch: providerFetch,
        }),
    ));
}
