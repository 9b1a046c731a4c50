import { sizeFor } from '../../src/aspect-ratio';
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
  const parts = fault?.kind === 'no-output' ? [] : [await part(call, fault)];
  const isRefused = fault?.kind === 'refusal' || fault?.kind === 'content-filter';
  const refusal = call.capability === 'image' ? 'IMAGE_SAFETY' : 'SAFETY';
  const candidate = {
    ...(isRefused ? {} : { content: { role: 'model', parts } }),
    finishReason: isRefused ? refusal : fault?.kind === 'cut-short' ? 'MAX_TOKENS' : 'STOP',
    index: 0,
  };
  return {
    status: 200,
    body: { candidates: [candidate], usageMetadata: usage(call), modelVersion: call.model },
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

async function part(call: FakeCall, fault: FakeFault | undefined): Promise<unknown> {
  const config = isRecord(call.body.generationConfig) ? call.body.generationConfig : {};
  if (call.capability === 'text') return { text: answerText(call, config.responseJsonSchema, fault) };
  const imageConfig = isRecord(config.imageConfig) ? config.imageConfig : {};
  const { width, height } = sizeFor(String(imageConfig.aspectRatio ?? '1:1'));
  const image = await answerImage({ prompt: call.prompt, width, height, format: 'png' }, fault);
  return { inlineData: { mimeType: 'image/png', data: image.toString('base64') } };
}

function usage(call: FakeCall): unknown {
  const pictures = 258 * call.pictures.length;
  const isImage = call.capability === 'image';
  return {
    promptTokenCount: 1_000 + pictures,
    promptTokensDetails: [
      { modality: 'TEXT', tokenCount: 1_000 },
      { modality: 'IMAGE', tokenCount: pictures },
    ],
    candidatesTokenCount: isImage ? 1_120 : 2_000,
    candidatesTokensDetails: [{ modality: isImage ? 'IMAGE' : 'TEXT', tokenCount: isImage ? 1_120 : 2_000 }],
    thoughtsTokenCount: isImage ? 0 : 500,
    totalTokenCount: 3_500 + pictures,
  };
}
