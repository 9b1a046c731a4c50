/** The closed list of errors in calls to a model. `@darkroom/kinds/errors` has the sentence for each. */
export const aiErrorCodes = [
  'refused',
  'input_rejected',
  'rate_limited',
  'unavailable',
  'timed_out',
  'invalid_response',
  'no_output',
  'invalid_key',
  'quota_exhausted',
  'aborted',
  'unknown',
] as const;
export type AiErrorCode = (typeof aiErrorCodes)[number];

interface AiErrorDetails {
  /** The provider's own message: for logs and operators, never for users. */
  detail?: string;
  /** The pause that the provider asked for. */
  retryAfterMs?: number;
  /** The request may have reached the model, so the provider may bill it although no answer came. */
  isOutcomeUnknown?: boolean;
  /** The provider's bill in millionths of a US dollar. Refusals and unusable answers are billed too. */
  costMicros?: number;
  cause?: unknown;
}

/** The only error that a provider throws. */
export class AiError extends Error {
  override readonly name = 'AiError';
  readonly code: AiErrorCode;
  readonly detail: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly isOutcomeUnknown: boolean;
  readonly costMicros: number;

  constructor(
    code: AiErrorCode,
    { detail, retryAfterMs, isOutcomeUnknown = false, costMicros = 0, cause }: AiErrorDetails = {},
  ) {
    super(detail ?? code, { cause });
    this.code = code;
    this.detail = detail;
    this.retryAfterMs = retryAfterMs;
    this.isOutcomeUnknown = isOutcomeUnknown;
    this.costMicros = costMicros;
  }
}
