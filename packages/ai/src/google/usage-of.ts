import type { GenerateContentResponse, ModalityTokenCount } from '@google/genai';
import type { Usage } from '../provider';

/** Thinking is billed as output, so it counts as output. */
export function usageOf({ usageMetadata }: GenerateContentResponse): Usage {
  if (!usageMetadata) return {};
  const { promptTokenCount, candidatesTokenCount, thoughtsTokenCount = 0 } = usageMetadata;
  return {
    ...(promptTokenCount === undefined ? {} : { inputTokens: promptTokenCount }),
    cachedInputTokens: usageMetadata.cachedContentTokenCount ?? 0,
    imageInputTokens: imageTokens(usageMetadata.promptTokensDetails),
    ...(candidatesTokenCount === undefined
      ? {}
      : { outputTokens: candidatesTokenCount + thoughtsTokenCount }),
    imageOutputTokens: imageTokens(usageMetadata.candidatesTokensDetails),
  };
}

function imageTokens(details: readonly ModalityTokenCount[] = []): number {
  return details
    .filter(({ modality }) => modality === 'IMAGE')
    .reduce((sum, { tokenCount = 0 }) => sum + tokenCount, 0);
}
