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

/** The `fetch` for both SDKs. Throws HttpFailure for every status that is not a success. */
export async function providerFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  await sending.getStore()?.();
  const response = await fetch(input, init);
  if (response.ok) return response;
  throw new HttpFailure(response, await response.text());
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
