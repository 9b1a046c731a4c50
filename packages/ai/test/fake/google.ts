import { sizesOfShapes, tiers } from '../../src/google/size-to-ask';
import { answerImage } from './answer-image';
import { answerText, isRecord } from './answer-text';
import type { FakeFault } from './faults';
import type { FakeCall } from './journal';
import type { FakeAnswer } from './openai';

export async function answerGoogle(call: FakeCall, fault: FakeFault | undefined): Promise<FakeAnswer> {
  if (fault?.kind === 'status') {
    return { status: fault.status, headers: fault.headers ?? {}, body: googleError(fault) };
  }
  if (fault?.kind === 'blocked') {
    return {
      status: 200,
      body: { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' }, usageMetadata: usage(call) },
    };
  }
  const image = imageOf(call);
  if (call.capability === 'image' && !image) {
    return {
      status: 400,
      body: googleError({ kind: 'status', status: 400, message: 'No such image size.' }),
    };
  }
  const parts =
    fault?.kind === 'no-output' ? [] : [image ? await imagePart(call, image, fault) : textPart(call, fault)];
  const isRefused = fault?.kind === 'refusal' || fault?.kind === 'content-filter';
  const refusal = call.capability === 'image' ? 'IMAGE_SAFETY' : 'SAFETY';
  const candidate = {
    ...(isRefused ? {} : { content: { role: 'model', parts } }),
    finishReason: isRefused ? refusal : fault?.kind === 'cut-short' ? 'MAX_TOKENS' : 'STOP',
    index: 0,
  };
  return {
    status: 200,
    body: { candidates: [candidate], usageMetadata: usage(call, image?.tokens), modelVersion: call.model },
  };
}

const googleStatuses: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};

export function googleError(fault: FakeFault & { kind: 'status' }): unknown {
  const { status, code, message = `The fake answers ${status}.`, retryDelay, quotaId } = fault;
  const type = (name: string) => `type.googleapis.com/google.rpc.${name}`;
  const details = [
    ...(code ? [{ '@type': type('ErrorInfo'), reason: code, domain: 'googleapis.com' }] : []),
    ...(quotaId ? [{ '@type': type('QuotaFailure'), violations: [{ quotaId }] }] : []),
    ...(retryDelay ? [{ '@type': type('RetryInfo'), retryDelay }] : []),
  ];
  return { error: { code: status, message, status: googleStatuses[status] ?? 'UNKNOWN', details } };
}

interface Image {
  width: number;
  height: number;
  tokens: number;
}

const tokensOfTiers: Readonly<Record<string, number>> = { '1K': 1_120, '2K': 1_680, '4K': 3_780 };

/** The image that the call asks for; undefined where the model makes none like it. */
function imageOf({ body }: FakeCall): Image | undefined {
  const config = isRecord(body.generationConfig) ? body.generationConfig : {};
  const { aspectRatio, imageSize } = isRecord(config.imageConfig) ? config.imageConfig : {};
  const [, size] = Object.entries(sizesOfShapes).find(([shape]) => shape === aspectRatio) ?? [];
  const [tier, factor] = Object.entries(tiers).find(([name]) => name === imageSize) ?? [];
  const tokens = tier && tokensOfTiers[tier];
  if (!size || !factor || !tokens) return undefined;
  return { width: size.width * factor, height: size.height * factor, tokens };
}

async function imagePart(
  { prompt }: FakeCall,
  { width, height }: Image,
  fault: FakeFault | undefined,
): Promise<unknown> {
  const image = await answerImage({ prompt, width, height, format: 'png' }, fault);
  return { inlineData: { mimeType: 'image/png', data: image.toString('base64') } };
}

function textPart(call: FakeCall, fault: FakeFault | undefined): unknown {
  const config = isRecord(call.body.generationConfig) ? call.body.generationConfig : {};
  return { text: answerText(call, config.responseJsonSchema, fault) };
}

function usage(call: FakeCall, imageTokens?: number): unknown {
  const pictures = 258 * call.pictures.length;
  const isImage = imageTokens !== undefined;
  const tokens = imageTokens ?? 2_000;
  return {
    promptTokenCount: 1_000 + pictures,
    promptTokensDetails: [
      { modality: 'TEXT', tokenCount: 1_000 },
      { modality: 'IMAGE', tokenCount: pictures },
    ],
    candidatesTokenCount: tokens,
    candidatesTokensDetails: [{ modality: isImage ? 'IMAGE' : 'TEXT', tokenCount: tokens }],
    thoughtsTokenCount: isImage ? 0 : 500,
    totalTokenCount: 3_500 + pictures,
  };
}
