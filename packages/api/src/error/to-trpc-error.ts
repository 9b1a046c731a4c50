import { isConnectionError } from '@darkroom/db/connection-error';
import { errorCodeOf } from '@darkroom/db/describe-database-error';
import { DomainError, type DomainErrorCode } from '@darkroom/db/errors';
import { PictureError } from '@darkroom/pictures/picture-error';
import { StorageError } from '@darkroom/storage/storage';
import { TRPCError } from '@trpc/server';
import { BusyError } from './busy-error';
import { InputError } from './input-error';
import { Refusal } from './refusal';

const codes = {
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  VALIDATION: 'BAD_REQUEST',
} as const satisfies Record<DomainErrorCode, TRPCError['code']>;

/** Without an answer the transaction may still have committed: the caller repeats the request with the same key, or reads. */
const databaseIsAway = 'Our database is not reachable right now. Please try again in a moment.';

const storageIsAway = 'We cannot store files right now. Please try again in a moment.';

// A NUL in a text, and in JSON a NUL or half a surrogate pair.
const unstorableTextCodes = ['22021', '22P05'];

/** The error that a caller gets. Only messages written for people pass. */
export function toTrpcError(error: unknown): TRPCError {
  const cause = error instanceof TRPCError && error.code === 'INTERNAL_SERVER_ERROR' ? error.cause : error;
  if (cause instanceof TRPCError) return cause;
  if (cause instanceof DomainError)
    return new TRPCError({ code: codes[cause.code], message: cause.message, cause });
  if (cause instanceof InputError || cause instanceof PictureError) {
    return new TRPCError({ code: 'BAD_REQUEST', message: cause.message, cause });
  }
  if (cause instanceof BusyError) {
    return new Refusal({ code: 'SERVICE_UNAVAILABLE', message: cause.message, cause });
  }
  if (cause instanceof StorageError && cause.code === 'unavailable') {
    return new Refusal({ code: 'SERVICE_UNAVAILABLE', message: storageIsAway, cause });
  }
  if (unstorableTextCodes.includes(errorCodeOf(cause) ?? '')) {
    const message = 'A text contains characters that cannot be stored.';
    return new Refusal({ code: 'BAD_REQUEST', message, cause });
  }
  if (isConnectionError(cause)) {
    return new Refusal({ code: 'SERVICE_UNAVAILABLE', message: databaseIsAway, cause });
  }
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause });
}
