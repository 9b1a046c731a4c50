import type { RunEditor } from '../journal/run-editor';
import type { FunctionConfig } from '../registry/function-config';
import type { Registry } from '../registry/registry';
import type { RunItem } from '../rows/queue-item';
import type { RetryPolicy } from './retry-policy';

/** What an outcome needs when it is applied to its run. */
export interface OutcomeContext {
  editor: RunEditor;
  item: RunItem;
  fn: FunctionConfig;
  registry: Registry;
  retries: RetryPolicy;
  /** Whether the call reported steps before its outcome. */
  hasProgressed: boolean;
  /** When the app was called. */
  calledAtMs: number;
}
