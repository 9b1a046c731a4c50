import { AiError } from '@darkroom/ai/errors';
import { AttemptOverError } from '@darkroom/db/errors';
import { generationErrors, isErrorCode, type GenerationErrorCode } from '@darkroom/kinds/errors';
import { NonRetriableError, RetryAfterError, StepError } from 'inngest';

/** Ends a step with an error of the list. */
export class GenerationError extends Error {
  override readonly name = 'GenerationError';
  readonly code: GenerationErrorCode;

  constructor(code: GenerationErrorCode, options?: ErrorOptions) {
    super(generationErrors[code].message, options);
    this.code = code;
  }
}

/** Reads an error of this process, and one that came back from the engine. */
export function codeOf(error: unknown): GenerationErrorCode {
  if (error instanceof AiError || error instanceof GenerationError) return error.code;
  const code = travelledCode(error);
  return isErrorCode(code) ? code : 'unknown';
}

/** Whether a step ends because its attempt has ended or a later attempt has replaced it. */
export function isOver(error: unknown): boolean {
  return error instanceof AttemptOverError || travelledCode(error) === over;
}

/** The error for the engine: never try again, try after a given time, or try after the engine's own backoff. */
export function forEngine(error: unknown): Error {
  if (isOver(error)) return new NonRetriableError('The generation is over.', { cause: { code: over } });
  const code = codeOf(error);
  const { message } = generationErrors[code];
  // A plain object: the engine's JSON would drop the code of an Error.
  const cause = { code };
  if (!isTriedAgain(error)) return new NonRetriableError(message, { cause });
  const retryAfterMs = error instanceof AiError ? error.retryAfterMs : undefined;
  if (retryAfterMs !== undefined) return new RetryAfterError(message, retryAfterMs, { cause });
  return new Error(message, { cause });
}

/** For work outside of a named step: work for an ended attempt is not tried again. */
export function throwForEngine(error: unknown): never {
  throw isOver(error) ? forEngine(error) : error;
}

/** Whether the engine tries again. Our own errors are final for this attempt, even if a person may retry. */
export function isTriedAgain(error: unknown): boolean {
  return generationErrors[codeOf(error)].isRetryable && !(error instanceof GenerationError);
}

/** The timeline's message while the engine tries a step again. The reader need not do anything. */
export function retryMessage(error: unknown): string {
  const reason = retryReasons[codeOf(error)] ?? 'Something got in the way';
  const waitMs = error instanceof AiError ? error.retryAfterMs : undefined;
  const wait = waitMs === undefined ? '' : ` in ${Math.ceil(waitMs / 1000)} s`;
  return `${reason}. Trying again by itself${wait}.`;
}

const retryReasons: Readonly<Partial<Record<GenerationErrorCode, string>>> = {
  rate_limited: 'The model is busy',
  unavailable: 'The model’s service is not reachable',
  timed_out: 'The model took too long',
  invalid_response: 'The model’s answer was incomplete',
  no_output: 'The model returned nothing',
};

const over = 'over';

function travelledCode(error: unknown): unknown {
  return error instanceof StepError ? property(error.cause, 'code') : undefined;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
