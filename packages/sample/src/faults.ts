import { AiError } from '@darkroom/ai/errors';

/** What a user can ask the sample provider to get wrong, by writing `[[sample:<name>]]` into a prompt. */
export const faults = [
  'refuse',
  'rate-limit',
  'timeout',
  'unavailable',
  'broken-json',
  'cut-html',
  'invalid-html',
  'no-image',
  'fewer-images',
  'hanging-image',
  'blank-image',
  'wrong-size',
  'slow',
] as const;
export type Fault = (typeof faults)[number];

const marker = /\[\[sample:([a-z-]+)\]\]/g;
const rateLimitedCalls = 2;
const rateLimitRetryAfterMs = 300;

/** The first known marker in the text; markers that name no fault are ignored. */
export function findFault(text: string): Fault | null {
  for (const [, name] of text.matchAll(marker)) {
    const fault = faults.find((known) => known === name);
    if (fault) return fault;
  }
  return null;
}

/** The text as it was meant, for whatever the sample writes or draws from it. */
export function stripFaultMarkers(text: string): string {
  return text.replace(marker, '').replace(/ {2,}/g, ' ').trim();
}

const callsByKey = new Map<string, number>();

/**
 * Throws for the faults that end any call, text or image, and returns for all others.
 * `callKey` identifies the call over its retries: `rate-limit` turns away a key's first two calls in this process.
 */
export function raiseFault(fault: Fault | null, callKey: string): void {
  switch (fault) {
    case 'refuse':
      throw new AiError('refused', { detail: 'The sample refuses, as the prompt asked.' });
    case 'timeout':
      throw new AiError('timed_out', {
        detail: 'The sample does not answer, as the prompt asked.',
        isOutcomeUnknown: true,
      });
    case 'unavailable':
      throw new AiError('unavailable', { detail: 'The sample is down, as the prompt asked.' });
    case 'rate-limit': {
      const calls = (callsByKey.get(callKey) ?? 0) + 1;
      callsByKey.set(callKey, calls);
      if (calls > rateLimitedCalls) return;
      throw new AiError('rate_limited', {
        detail: `The sample turns away call ${calls} of ${rateLimitedCalls}, as the prompt asked.`,
        retryAfterMs: rateLimitRetryAfterMs,
      });
    }
    default:
      return;
  }
}
