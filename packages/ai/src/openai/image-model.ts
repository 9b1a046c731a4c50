import { extensionOfPicture } from '@darkroom/pictures/formats';
import type {
  ImageEditParamsNonStreaming,
  ImageGenerateParamsNonStreaming,
  ImagesResponse,
} from 'openai/resources/images';
import { costMicros } from '../catalogue';
import type { ProviderConfig } from '../env';
import { AiError } from '../errors';
import { callProvider } from '../http/call-provider';
import type { ImageModel, ImageRequest, Picture, Usage } from '../provider';
import { readUsage } from '../read-usage';
import { toPicture } from '../to-picture';
import type { OpenAiClient } from './client';
import { judgeOpenAi } from './errors';
import { sizeToAsk } from './size-to-ask';

export function createOpenAiImageModel(
  config: ProviderConfig,
  getClient: () => Promise<OpenAiClient>,
): ImageModel {
  const model = config.models.image;
  return {
    provider: 'openai',
    model: model.id,
    canReissue: false,
    maxReferences: model.maxReferences,
    make: (request, { onAnswer, ...options }) =>
      callProvider({
        ...options,
        timeoutMs: config.timeoutsMs.image,
        judge: judgeOpenAi,
        call: async (callSignal) => {
          const { width, height } = sizeToAsk(request.size);
          const params = {
            model: model.id,
            prompt: request.prompt,
            n: 1,
            size: `${width}x${height}`,
            quality: config.imageQuality,
            output_format: 'webp',
          } as const;
          const response = await send(await getClient(), { request, params, signal: callSignal });
          const usage = usageOf(response);
          const cost = costMicros(model, usage, config.imageQuality);
          const base64 = response.data?.[0]?.b64_json;
          if (!base64)
            throw new AiError('no_output', { detail: 'The answer holds no image.', costMicros: cost });
          const bytes = Buffer.from(base64, 'base64');
          await onAnswer?.({ bytes, usage, costMicros: cost });
          const picture = await toPicture(bytes, cost);
          return { picture, usage, costMicros: cost };
        },
      }),
  };
}

interface Sending {
  request: ImageRequest;
  params: ImageGenerateParamsNonStreaming & Omit<ImageEditParamsNonStreaming, 'image'>;
  signal: AbortSignal;
}

function send(client: OpenAiClient, { request, params, signal }: Sending): Promise<ImagesResponse> {
  if (request.references.length === 0) return client.images.generate(params, { signal });
  return client.images.edit({ ...params, image: request.references.map(toFile) }, { signal });
}

function toFile({ bytes, mime }: Picture, index: number): File {
  const name = `reference-${index + 1}.${extensionOfPicture(mime)}`;
  return new File([new Uint8Array(bytes)], name, { type: mime });
}

function usageOf({ usage, data }: ImagesResponse): Usage {
  const images = data?.length ?? 0;
  if (!usage) return { images };
  return readUsage({
    inputTokens: usage.input_tokens,
    imageInputTokens: usage.input_tokens_details?.image_tokens,
    outputTokens: usage.output_tokens,
    images,
  });
}
