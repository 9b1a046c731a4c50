/** Everything that can go wrong between us and a model: the closed list. `charged` tells whether the user pays what the provider billed. */
export const aiErrors = {
  refused: {
    class: 'policy',
    isRetryable: false,
    isCharged: true,
    message: 'The model declined this request. Try to say it differently.',
  },
  input_rejected: {
    class: 'user',
    isRetryable: false,
    isCharged: true,
    message: 'The model could not work with this input. Check the text and the reference images.',
  },
  rate_limited: {
    class: 'provider',
    isRetryable: true,
    isCharged: false,
    message: 'The model is busy right now. Please try again in a few minutes.',
  },
  unavailable: {
    class: 'provider',
    isRetryable: true,
    isCharged: false,
    message: 'The model’s service is not reachable right now. Please try again later.',
  },
  timed_out: {
    class: 'provider',
    isRetryable: true,
    isCharged: false,
    message: 'The model took too long to answer. Please try again.',
  },
  invalid_response: {
    class: 'provider',
    isRetryable: true,
    isCharged: false,
    message: 'The model’s answer was incomplete. Please try again.',
  },
  no_output: {
    class: 'provider',
    isRetryable: true,
    isCharged: false,
    message: 'The model returned nothing for this request. Please try again.',
  },
  invalid_key: {
    class: 'infrastructure',
    isRetryable: false,
    isCharged: false,
    message:
      'The model’s service does not accept this installation’s key or model. Its operator must check both.',
  },
  quota_exhausted: {
    class: 'infrastructure',
    isRetryable: false,
    isCharged: false,
    message: 'This installation’s budget at the model’s service is used up. Its operator must renew it.',
  },
  aborted: {
    class: 'user',
    isRetryable: false,
    isCharged: true,
    message: 'The request was canceled.',
  },
  unknown: {
    class: 'unknown',
    isRetryable: true,
    isCharged: false,
    message: 'Something unexpected went wrong. Please try again.',
  },
} as const;

export type AiErrorCode = keyof typeof aiErrors;

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
    super(aiErrors[code].message, { cause });
    this.code = code;
    this.detail = detail;
    this.retryAfterMs = retryAfterMs;
    this.isOutcomeUnknown = isOutcomeUnknown;
    this.costMicros = costMicros;
  }
}
