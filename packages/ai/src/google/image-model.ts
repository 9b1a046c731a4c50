import { costMicros } from '../catalogue';
import type { ProviderConfig } from '../env';
import { AiError } from '../errors';
import { callProvider } from '../http/call-provider';
import { toBase64 } from '../picture-encoding';
import type { ImageModel, Usage } from '../provider';
import { toPicture } from '../to-picture';
import type { GoogleClient } from './client';
import { checkEnding, judgeGoogle } from './errors';
import { sizeToAsk } from './size-to-ask';
import { usageOf } from './usage-of';

export function createGoogleImageModel(
  config: ProviderConfig,
  getClient: () => Promise<GoogleClient>,
): ImageModel {
  const model = config.models.image;
  return {
    provider: 'google',
    model: model.id,
    canReissue: false,
    maxReferences: model.maxReferences,
    make: ({ prompt, references, size }, { onAnswer, ...options }) =>
      callProvider({
        ...options,
        timeoutMs: config.timeoutsMs.image,
        judge: judgeGoogle,
        call: async (callSignal) => {
          const client = await getClient();
          const imageConfig = sizeToAsk(size);
          const response = await client.models.generateContent({
            model: model.id,
            contents: [
              {
                role: 'user',
                parts: [
                  ...references.map(({ bytes, mime }) => ({
                    inlineData: { mimeType: mime, data: toBase64(bytes) },
                  })),
                  { text: prompt },
                ],
              },
            ],
            config: {
              responseModalities: ['IMAGE'],
              imageConfig,
              abortSignal: callSignal,
            },
          });
          const parts = response.candidates?.[0]?.content?.parts ?? [];
          const images = parts.filter((part) => !part.thought && part.inlineData?.data);
          const usage: Usage = { ...usageOf(response), images: images.length };
          const cost = costMicros(model, usage, imageConfig.imageSize);
          checkEnding(response, cost);
          // A model that thinks shows drafts first: the last image is the answer.
          const data = images.at(-1)?.inlineData?.data;
          if (!data) throw new AiError('no_output', { detail: textOf(parts), costMicros: cost });
          const bytes = Buffer.from(data, 'base64');
          await onAnswer?.({ bytes, usage, costMicros: cost });
          const picture = await toPicture(bytes, cost);
          return { picture, usage, costMicros: cost };
        },
      }),
  };
}

function textOf(parts: readonly { text?: string }[]): string {
  return parts.map(({ text }) => text ?? '').join('') || 'The answer holds no image.';
}
