import { AiError, type AiErrorCode } from '../errors';
import type { CallOptions } from '../provider';
import { AnswerTooLongError, HttpFailure, sending } from './provider-fetch';
import { retryAfterMs } from './retry-after';

export interface Verdict {
  code: AiErrorCode;
  detail?: string | undefined;
  retryAfterMs?: number | undefined;
}

interface ProviderCall<Answer> extends CallOptions {
  timeoutMs: number;
  /** Translates the provider's own error codes; undefined: the status decides. */
  judge: (failure: HttpFailure) => Verdict | undefined;
  call: (signal: AbortSignal) => Promise<Answer>;
}

/**
 * Runs one call within its time limit and turns every failure into an AiError. An error of `onSend` is the caller's own:
 * it passes through, and nothing was sent. Never tries twice.
 */
export async function callProvider<Answer>({
  signal,
  onSend,
  timeoutMs,
  judge,
  call,
}: ProviderCall<Answer>): Promise<Answer> {
  if (signal.aborted) throw new AiError('aborted', { detail: 'Aborted before the request was sent.' });
  const deadline = AbortSignal.timeout(timeoutMs);
  const stop = AbortSignal.any([signal, deadline]);
  let isSent = false;
  let ownFailure: { error: unknown } | undefined;
  const send = async () => {
    stop.throwIfAborted();
    await onSend?.().catch((error: unknown) => {
      ownFailure = { error };
      throw error;
    });
    stop.throwIfAborted();
    isSent = true;
  };
  try {
    return await sending.run(send, () => call(stop));
  } catch (error) {
    if (ownFailure) throw ownFailure.error;
    if (error instanceof AiError) throw error;
    if (signal.aborted) throw new AiError('aborted', { isOutcomeUnknown: isSent, cause: error });
    if (deadline.aborted) {
      const detail = `No answer within ${timeoutMs} ms.`;
      throw new AiError('timed_out', { detail, isOutcomeUnknown: isSent, cause: error });
    }
    throw toAiError(error, judge);
  }
}

function toAiError(error: unknown, judge: (failure: HttpFailure) => Verdict | undefined): AiError {
  const chain = causes(error);
  const failure = chain.find((cause) => cause instanceof HttpFailure);
  if (failure) {
    const { code, detail, retryAfterMs: askedMs } = judge(failure) ?? { code: codeOfStatus(failure.status) };
    const waitMs = askedMs ?? retryAfterMs(failure.headers);
    return new AiError(code, {
      detail: detail ?? failure.message,
      ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }),
      isOutcomeUnknown: (failure.status >= 500 && !isTurnedAway(failure)) || failure.status === 408,
      cause: error,
    });
  }
  const detail = chain.map((cause) => cause.message).join(': ');
  if (chain.some((cause) => cause instanceof SyntaxError || cause instanceof AnswerTooLongError)) {
    return new AiError('invalid_response', { detail, isOutcomeUnknown: true, cause: error });
  }
  const codes = chain.map(errorCode);
  if (codes.some((code) => notSent.test(code))) return new AiError('unavailable', { detail, cause: error });
  if (codes.some((code) => /^UND_ERR_(HEADERS|BODY)_TIMEOUT$/.test(code))) {
    return new AiError('timed_out', { detail, isOutcomeUnknown: true, cause: error });
  }
  const isNetwork = chain.some((cause) => cause instanceof TypeError || errorCode(cause) !== '');
  return new AiError(isNetwork ? 'unavailable' : 'unknown', { detail, isOutcomeUnknown: true, cause: error });
}

/**
 * With a 500 or 503 in its own error body the provider says that the request failed, and no provider bills those. The
 * same status from a proxy, with a page of the proxy's own, says nothing about the model.
 */
function isTurnedAway({ status, body }: HttpFailure): boolean {
  return (status === 500 || status === 503) && typeof body === 'object' && body !== null && 'error' in body;
}

/** The connection failed, so the request cannot have arrived. */
const notSent =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_\w+|ERR_SSL_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+)$/;

function codeOfStatus(status: number): AiErrorCode {
  if (status === 401 || status === 403 || status === 404) return 'invalid_key';
  if (status === 402) return 'quota_exhausted';
  if (status === 408 || status === 504) return 'timed_out';
  if (status === 429) return 'rate_limited';
  if (status === 409 || status >= 500 || (status >= 300 && status < 400)) return 'unavailable';
  return status >= 400 ? 'input_rejected' : 'unknown';
}

/** The error, its cause and so on. Of an AggregateError (one try per address) only the first counts. */
function causes(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let cause = error; cause instanceof Error && chain.length < 8;) {
    chain.push(cause);
    const next: unknown = cause instanceof AggregateError ? cause.errors[0] : cause.cause;
    cause = next;
  }
  return chain;
}

function errorCode(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
