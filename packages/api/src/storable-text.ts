import { z } from 'zod';
import { subjectOf } from './error/sentence-of';

/** A text that Postgres stores as it is: without NUL and without half a surrogate pair. */
export function storableText(missing?: string) {
  return z.string(missing).refine((text) => !/\0|\p{Cs}/u.test(text), {
    error: ({ path }) => `${subjectOf(path)} holds characters that can not be stored.`,
  });
}
