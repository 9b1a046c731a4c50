import type { ErrorClass } from './vocabulary';

interface ErrorFacts {
  class: ErrorClass;
  /** The same request may well succeed later. */
  isRetryable: boolean;
  /** The user pays what the provider billed. */
  isCharged: boolean;
  /** A sentence for the user. */
  message: string;
}

/** The closed list of errors that can end a generation. */
export const generationErrors = {
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
  reference_missing: {
    class: 'user',
    isRetryable: false,
    isCharged: false,
    message: 'A reference image is not there any more. Add it again in a new request.',
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
  outcome_unknown: {
    class: 'infrastructure',
    isRetryable: true,
    isCharged: false,
    message:
      'We do not know what became of our request to the model, and we did not ask it a second time on your bill. Retry to ask again.',
  },
  invalid_page: {
    class: 'provider',
    isRetryable: true,
    isCharged: false,
    message: 'The page had faults that could not be repaired. Please try again.',
  },
  invalid_image: {
    class: 'provider',
    isRetryable: true,
    isCharged: false,
    message: 'The image was empty or damaged. Please try again.',
  },
  interrupted: {
    class: 'infrastructure',
    isRetryable: true,
    isCharged: false,
    message: 'Something on our side interrupted this generation. Please try again.',
  },
  expired: {
    class: 'infrastructure',
    isRetryable: true,
    isCharged: false,
    message: 'This generation waited for too long and was given up. Please try again.',
  },
} as const satisfies Record<string, ErrorFacts>;

export type GenerationErrorCode = keyof typeof generationErrors;

export function isErrorCode(code: unknown): code is GenerationErrorCode {
  return typeof code === 'string' && Object.hasOwn(generationErrors, code);
}

export const generationErrorCodes: readonly GenerationErrorCode[] =
  Object.keys(generationErrors).filter(isErrorCode);

/** The form in which a generation, a slot, a step or a receipt stores an error. */
export interface StoredError extends ErrorFacts {
  code: GenerationErrorCode;
}

export function storedError(code: GenerationErrorCode): StoredError {
  return { code, ...generationErrors[code] };
}

/** Reads a stored error. A code that this version does not know becomes `unknown`. */
export function readError(stored: unknown): StoredError {
  const code: unknown =
    typeof stored === 'object' && stored !== null ? Reflect.get(stored, 'code') : undefined;
  return storedError(isErrorCode(code) ? code : 'unknown');
}

// With the same answers of models a retry would fail again.
const rejectingCodes: readonly GenerationErrorCode[] = ['invalid_page', 'invalid_image'];

/** Whether a retry must not reuse the answers that led to this error. */
export function isAnswerRejected(code: GenerationErrorCode): boolean {
  return rejectingCodes.includes(code);
}
