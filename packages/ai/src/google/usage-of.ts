import type { GenerateContentResponse } from '@google/genai';
import type { Usage } from '../provider';
import { readCount, readUsage } from '../read-usage';

/** Thinking is billed as output, so it counts as output. */
export function usageOf({ usageMetadata }: GenerateContentResponse): Usage {
  if (!usageMetadata) return {};
  const candidates = readCount(usageMetadata.candidatesTokenCount);
  return readUsage({
    inputTokens: usageMetadata.promptTokenCount,
    cachedInputTokens: usageMetadata.cachedContentTokenCount,
    imageInputTokens: imageTokens(usageMetadata.promptTokensDetails),
    outputTokens:
      candidates === undefined ? undefined : candidates + (readCount(usageMetadata.thoughtsTokenCount) ?? 0),
    imageOutputTokens: imageTokens(usageMetadata.candidatesTokensDetails),
  });
}

function imageTokens(details: unknown): number {
  const entries: unknown[] = Array.isArray(details) ? details : [];
  return entries.reduce<number>((sum, entry) => {
    if (typeof entry !== 'object' || entry === null || Reflect.get(entry, 'modality') !== 'IMAGE') return sum;
    return sum + (readCount(Reflect.get(entry, 'tokenCount')) ?? 0);
  }, 0);
}
