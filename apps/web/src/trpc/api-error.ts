import type { AppRouter } from '@darkroom/api/router';
import { TRPCClientError } from '@trpc/client';

function isApiError(error: unknown): error is TRPCClientError<AppRouter> {
  return error instanceof TRPCClientError;
}

/** A sentence for the user: the server's own, or that the server could not be reached. */
export function messageOf(error: unknown): string {
  if (!isApiError(error) || !error.data) {
    return 'Darkroom could not be reached. Check your connection and try again.';
  }
  // The sentence of a 503 names the service that is away.
  if (error.data.httpStatus >= 500 && error.data.httpStatus !== 503)
    return 'Something went wrong on our side. Please try again in a moment.';
  return error.message;
}

/** The server's messages about single fields, by their path within the kind's input. */
export function inputErrorsOf(error: unknown): Record<string, string> {
  if (!isApiError(error) || !error.data) return {};
  return Object.fromEntries(
    Object.entries(error.data.fields)
      .filter(([path]) => path.startsWith('input.'))
      .map(([path, message]) => [path.slice('input.'.length), message]),
  );
}

/** False if another try must get the same answer. */
export function isWorthAnotherTry(error: unknown): boolean {
  return !isApiError(error) || !error.data || error.data.httpStatus >= 500;
}

/** Marks the error of a page that failed because a service is away. */
export const unavailableDigest = 'UNAVAILABLE';

export function isUnavailable(error: unknown): boolean {
  return isApiError(error) && error.data?.code === 'SERVICE_UNAVAILABLE';
}
