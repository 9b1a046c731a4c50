/** Everything that can go wrong between us and a model: the closed list. `@darkroom/kinds/errors` says what each means to people. */
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
  /** What the provider said: for logs and operators, never for users. */
  detail?: string;
  /** How long the provider asked us to wait. */
  retryAfterMs?: number;
  /** The request may have reached the model, so that it may have been billed without an answer. */
  isOutcomeUnknown?: boolean;
  /** What the provider billed for it, in millionths of a US dollar: it counts refusals and unusable answers too. */
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
