import type { GoogleGenAI } from '@google/genai';
import type { ProviderConfig } from '../env';
import { providerFetch } from '../http/provider-fetch';

export type GoogleClient = GoogleGenAI;

/** Loads the SDK on the first call: a process that never asks Gemini does not pay for it. */
export function lazyGoogleClient({ apiKey, baseUrl }: ProviderConfig): () => Promise<GoogleClient> {
  let client: Promise<GoogleClient> | undefined;
  return () =>
    (client ??= import('@google/genai').then(
      ({ GoogleGenAI }) =>
        new GoogleGenAI({
          apiKey,
          // Said explicitly, so that a variable meant for other programs on the machine changes nothing here.
          enterprise: false,
          httpOptions: {
            baseUrl: baseUrl ?? 'https://generativelanguage.googleapis.com',
            apiVersion: 'v1beta',
            retryOptions: { attempts: 1 },
            fetch: providerFetch,
          },
        }),
    ));
}
