import type { Verdict } from '../http/call-provider';
import type { HttpFailure } from '../http/provider-fetch';
import type { AiErrorCode } from '../errors';
import { z } from 'zod';

const errorBody = z.object({
  error: z.object({
    message: z.string().nullish(),
    type: z.string().nullish(),
    code: z.string().nullish(),
  }),
});

const quotaCodes = [
  'insufficient_quota',
  'credit_balance_exhausted',
  'billing_hard_limit_reached',
  'billing_not_active',
];
const policyCodes = ['moderation_blocked', 'content_policy_violation', 'image_content_policy_violation'];

/** What OpenAI's error code means where it says more than the HTTP status. */
export function judgeOpenAi({ body }: HttpFailure): Verdict | undefined {
  const error = errorBody.safeParse(body).data?.error;
  if (!error) return undefined;
  const known = codeOf([error.code ?? '', error.type ?? '']);
  return known && { code: known, detail: error.message ?? undefined };
}

/** The same for the `error` of a response that was accepted and failed later. */
export function codeOfResponseError(code: string): AiErrorCode {
  const known = codeOf([code]);
  if (known) return known;
  if (code === 'server_error' || code === 'vector_store_timeout') return 'unavailable';
  if (code === 'rate_limit_exceeded') return 'rate_limited';
  return code.includes('image') ? 'input_rejected' : 'unknown';
}

function codeOf(codes: readonly string[]): AiErrorCode | undefined {
  if (codes.some((code) => quotaCodes.includes(code))) return 'quota_exhausted';
  if (codes.some((code) => policyCodes.includes(code) || /_policy(_violation)?$/.test(code)))
    return 'refused';
  if (codes.includes('invalid_prompt')) return 'refused';
  if (codes.includes('invalid_api_key')) return 'invalid_key';
  if (codes.includes('model_not_found')) return 'invalid_key';
  return undefined;
}
