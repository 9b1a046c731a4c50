import type { RunEditor } from '../journal/run-editor';
import type { RunItem } from '../queue/queue-item';
import type { FunctionConfig } from '../registry/function-config';
import type { Registry } from '../registry/registry';

export interface RetryPolicy {
  /** How long to wait before an attempt, counted from 1. */
  retryDelayMs: (attempt: number) => number;
  /** How long to wait before the next call to an app that was not reached, counted from 1. */
  unreachableDelayMs: (count: number) => number;
  /** After this long without being reached the run fails. */
  maxUnreachableMs: number;
}

/** What there is to know when the outcome of a call is applied to its run. */
export interface OutcomeContext {
  editor: RunEditor;
  item: RunItem;
  fn: FunctionConfig;
  registry: Registry;
  retries: RetryPolicy;
  /** Whether steps of this call were stored before its outcome came. */
  hasProgressed: boolean;
  /** When the app was called. */
  calledAtMs: number;
}
