export interface RetryPolicy {
  /** How long to wait before an attempt, counted from 1. */
  retryDelayMs: (attempt: number) => number;
  /** How long to wait before the next call to an app that was not reached, counted from 1. */
  unreachableDelayMs: (count: number) => number;
  /** After this long without being reached the run fails. */
  maxUnreachableMs: number;
}
