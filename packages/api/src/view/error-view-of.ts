import { type ErrorView, errorView } from './generation-view';

const unknownError: ErrorView = {
  code: 'unknown',
  class: 'unknown',
  isRetryable: false,
  isCharged: false,
  message: 'Something went wrong. Please try again.',
};

/** `stored`: the JSON of a row's `error` column. */
export function errorViewOf(stored: unknown): ErrorView | null {
  if (stored === null || stored === undefined) return null;
  return errorView.safeParse(stored).data ?? unknownError;
}
