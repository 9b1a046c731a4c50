import { storedError } from '@darkroom/kinds/errors';
import { type ErrorView, errorView } from './generation-view';

/** `stored`: the JSON of a row's `error` column. */
export function errorViewOf(stored: unknown): ErrorView | null {
  if (stored === null || stored === undefined) return null;
  return errorView.safeParse(stored).data ?? storedError('unknown');
}
