import type { RunEditor } from '../journal/run-editor';
import type { FunctionConfig } from '../registry/function-config';
import type { Registry } from '../registry/registry';
import type { RunItem } from '../rows/queue-item';
import type { RetryPolicy } from './retry-policy';

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
