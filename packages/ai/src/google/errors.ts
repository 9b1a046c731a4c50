import type { FinishReason, GenerateContentResponse } from '@google/genai';
import { z } from 'zod';
import { AiError, type AiErrorCode } from '../errors';
import type { Verdict } from '../http/call-provider';
import type { HttpFailure } from '../http/provider-fetch';
import { durationMs } from '../http/retry-after';

const errorBody = z.object({
  error: z.object({
    message: z.string().default(''),
    status: z.string().default(''),
    details: z
      .array(
        z.object({
          reason: z.string().optional(),
          retryDelay: z.string().optional(),
          violations: z.array(z.object({ quotaId: z.string().optional() })).optional(),
        }),
      )
      .default([]),
  }),
});

/** What Google's error details mean where they say more than the HTTP status. */
export function judgeGoogle({ status, body }: HttpFailure): Verdict | undefined {
  const error = errorBody.safeParse(body).data?.error;
  if (!error) return undefined;
  const { message: detail, details } = error;
  if (details.some(({ reason }) => reason?.startsWith('API_KEY_'))) return { code: 'invalid_key', detail };
  // The Gemini API says "Unable to process input image" for pictures and FAILED_PRECONDITION for an unpaid region.
  if (status === 400 && error.status === 'FAILED_PRECONDITION') return { code: 'invalid_key', detail };
  if (status !== 429) return undefined;
  const quotas = details.flatMap(({ violations = [] }) => violations);
  const isSpent =
    /prepayment credits|spending cap/i.test(detail) ||
    quotas.some(({ quotaId }) => quotaId?.includes('PerDay'));
  const delay = details.find(({ retryDelay }) => retryDelay !== undefined)?.retryDelay;
  return {
    code: isSpent ? 'quota_exhausted' : 'rate_limited',
    detail,
    retryAfterMs: delay === undefined ? undefined : durationMs(delay),
  };
}

/** Throws for an answer that was blocked or broken off; returns for one that ended as it should. */
export function checkEnding(response: GenerateContentResponse, costMicros: number): void {
  const blocked = response.promptFeedback?.blockReason;
  if (blocked) {
    const detail = response.promptFeedback?.blockReasonMessage ?? `The prompt was blocked: ${blocked}.`;
    throw new AiError('refused', { detail, costMicros });
  }
  const candidate = response.candidates?.[0];
  if (!candidate) throw new AiError('no_output', { detail: 'The answer has no candidate.', costMicros });
  const { finishReason, finishMessage } = candidate;
  const code = finishReason === undefined ? undefined : codeOfEnding[finishReason];
  if (code) {
    throw new AiError(code, {
      detail: finishMessage ?? `The answer ended with ${finishReason}.`,
      costMicros,
    });
  }
}

const codeOfEnding: Partial<Record<`${FinishReason}`, AiErrorCode>> = {
  MAX_TOKENS: 'invalid_response',
  SAFETY: 'refused',
  RECITATION: 'refused',
  BLOCKLIST: 'refused',
  PROHIBITED_CONTENT: 'refused',
  SPII: 'refused',
  IMAGE_SAFETY: 'refused',
  IMAGE_PROHIBITED_CONTENT: 'refused',
  IMAGE_RECITATION: 'refused',
  LANGUAGE: 'input_rejected',
  NO_IMAGE: 'no_output',
  OTHER: 'no_output',
  IMAGE_OTHER: 'no_output',
  MALFORMED_FUNCTION_CALL: 'invalid_response',
  UNEXPECTED_TOOL_CALL: 'invalid_response',
  TOO_MANY_TOOL_CALLS: 'invalid_response',
  MALFORMED_RESPONSE: 'invalid_response',
};
