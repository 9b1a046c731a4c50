import { bounds } from '../../src/openai/size-to-ask';
import { answerImage } from './answer-image';
import { answerText, isRecord } from './answer-text';
import type { FakeFault } from './faults';
import type { FakeCall } from './journal';

export interface FakeAnswer {
  status: number;
  headers?: Record<string, string>;
  body: unknown;
}

export async function answerOpenAi(call: FakeCall, fault: FakeFault | undefined): Promise<FakeAnswer> {
  if (fault?.kind === 'status') {
    const { status, code = null, message = `The fake answers ${status}.`, headers = {} } = fault;
    return { status, headers, body: openAiError(message, code) };
  }
  if (fault?.kind === 'blocked') {
    return {
      status: 400,
      body: openAiError('Your request was rejected by the safety system.', 'moderation_blocked'),
    };
  }
  if (call.capability === 'image' && !isMade(sizeOf(call))) {
    return { status: 400, body: openAiError('Invalid size.', 'invalid_value') };
  }
  const body = call.capability === 'text' ? response(call, fault) : await images(call, fault);
  return { status: 200, headers: { 'x-request-id': 'req_fake' }, body };
}

export function openAiError(message: string, code: string | null): unknown {
  return { error: { message, type: 'invalid_request_error', param: null, code } };
}

function response(call: FakeCall, fault: FakeFault | undefined): unknown {
  const text = isRecord(call.body.text) ? call.body.text : {};
  const format = isRecord(text.format) ? text.format : {};
  const part =
    fault?.kind === 'refusal'
      ? { type: 'refusal', refusal: 'I cannot help with that.' }
      : { type: 'output_text', text: answerText(call, format.schema, fault), annotations: [], logprobs: [] };
  const reason = { 'cut-short': 'max_output_tokens', 'content-filter': 'content_filter' }[
    String(fault?.kind)
  ];
  const message = {
    id: 'msg_fake',
    type: 'message',
    role: 'assistant',
    status: 'completed',
    content: [part],
  };
  return {
    id: 'resp_fake',
    object: 'response',
    created_at: 1,
    status: reason ? 'incomplete' : 'completed',
    incomplete_details: reason ? { reason } : null,
    error: null,
    model: call.model,
    output: fault?.kind === 'no-output' ? [] : [message],
    usage: {
      input_tokens: 1_000,
      input_tokens_details: { cached_tokens: 200 },
      output_tokens: 2_000,
      output_tokens_details: { reasoning_tokens: 500 },
      total_tokens: 3_000,
    },
  };
}

function sizeOf({ body }: FakeCall): { width: number; height: number } {
  const [width = 0, height = 0] = String(body.size).split('x').map(Number);
  return { width, height };
}

function isMade({ width, height }: { width: number; height: number }): boolean {
  const [shorter, longer] = [Math.min(width, height), Math.max(width, height)];
  const pixels = width * height;
  return (
    width % bounds.step === 0 &&
    height % bounds.step === 0 &&
    longer <= Math.min(bounds.maxEdge, shorter * bounds.maxRatio) &&
    pixels >= bounds.minPixels &&
    pixels <= bounds.maxPixels
  );
}

async function images(call: FakeCall, fault: FakeFault | undefined): Promise<unknown> {
  const { width, height } = sizeOf(call);
  const format = String(call.body.output_format);
  const image = await answerImage(
    { prompt: call.prompt, width, height, format: format === 'webp' || format === 'jpeg' ? format : 'png' },
    fault,
  );
  return {
    created: 1,
    data: fault?.kind === 'no-output' ? [] : [{ b64_json: image.toString('base64') }],
    usage: {
      input_tokens: 100 + 300 * call.pictures.length,
      input_tokens_details: { text_tokens: 100, image_tokens: 300 * call.pictures.length },
      output_tokens: 439,
      total_tokens: 539 + 300 * call.pictures.length,
    },
  };
}
