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

/** Understands an error in this process as well as one that has travelled through the engine. */
export function codeOf(error: unknown): GenerationErrorCode {
  if (error instanceof AiError || error instanceof GenerationError) return error.code;
  const code = travelledCode(error);
  return isErrorCode(code) ? code : 'unknown';
}

/** Whether a step ends because its attempt has ended, or another has followed. */
export function isOver(error: unknown): boolean {
  return error instanceof AttemptOverError || travelledCode(error) === over;
}

/** The error as the engine must see it: to be tried never again, after a while, or after the engine's own backoff. */
export function forEngine(error: unknown): Error {
  if (isOver(error)) return new NonRetriableError('The generation is over.', { cause: { code: over } });
  const code = codeOf(error);
  const { message } = generationErrors[code];
  // A plain object: of an Error the engine's JSON would keep the sentence and drop the code.
  const cause = { code };
  if (!isTriedAgain(error)) return new NonRetriableError(message, { cause });
  const retryAfterMs = error instanceof AiError ? error.retryAfterMs : undefined;
  if (retryAfterMs !== undefined) return new RetryAfterError(message, retryAfterMs, { cause });
  return new Error(message, { cause });
}

/** For work outside of a named step: what an attempt that is over asks for is not tried again. */
export function throwForEngine(error: unknown): never {
  throw isOver(error) ? forEngine(error) : error;
}

/** What we have decided ourselves is final for this attempt, even where a person may ask again. */
export function isTriedAgain(error: unknown): boolean {
  return generationErrors[codeOf(error)].isRetryable && !(error instanceof GenerationError);
}

/** What the timeline says while the engine tries a step again: nobody has to do anything. */
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
