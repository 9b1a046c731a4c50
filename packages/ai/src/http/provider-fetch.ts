import { AsyncLocalStorage } from 'node:async_hooks';

/** The callback of the current call, run just before its request leaves. The SDKs cannot pass it to their `fetch`. */
export const sending = new AsyncLocalStorage<() => Promise<void>>();

/** A complete answer with an error status: the SDKs drop its headers or its body. */
export class HttpFailure extends Error {
  override readonly name = 'HttpFailure';
  readonly status: number;
  readonly headers: Headers;
  /** Parsed if it is JSON, else the text. */
  readonly body: unknown;

  constructor(response: Response, text: string) {
    super(`HTTP ${response.status}: ${text.slice(0, 500)}`);
    this.status = response.status;
    this.headers = response.headers;
    this.body = parsed(text);
  }
}

/** More than the largest picture of any model, as text. */
const maxAnswerBytes = 64 * 1024 * 1024;

export class AnswerTooLongError extends Error {
  override readonly name = 'AnswerTooLongError';
}

/**
 * The `fetch` for both SDKs. Throws HttpFailure for every status that is not a success, redirects included: another server
 * must not get the key. The body fails with AnswerTooLongError.
 */
export async function providerFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  await sending.getStore()?.();
  const answer = await fetch(input, { ...init, redirect: 'manual' });
  const { status, statusText, headers } = answer;
  const response = new Response(answer.body?.pipeThrough(createLimit()) ?? null, {
    status,
    statusText,
    headers,
  });
  if (response.ok) return response;
  throw new HttpFailure(response, await response.text());
}

function createLimit(): TransformStream<Uint8Array, Uint8Array> {
  let receivedBytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      receivedBytes += chunk.byteLength;
      if (receivedBytes > maxAnswerBytes) throw new AnswerTooLongError('The answer is too long.');
      controller.enqueue(chunk);
    },
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
