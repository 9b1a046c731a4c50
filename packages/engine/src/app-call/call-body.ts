import type { FunctionConfig } from '../registry/function-config';
import type { QueueItem } from '../rows/queue-item';
import type { RunState } from './run-state';

/** The call omits a larger state: the SDK fetches it. */
const maxInlineStateBytes = 1024 * 1024;

interface CallInput {
  item: QueueItem;
  fn: FunctionConfig;
  state: RunState;
  requestId: string;
}

/** The body of a call to the app, joined from JSON texts so that a long state is never parsed. */
export function callBody({ item, fn, state, requestId }: CallInput) {
  const isLarge = state.sizeBytes > maxInlineStateBytes;
  const stack = state.stack;
  const ctx = {
    attempt: item.attempt,
    disable_immediate_execution: item.kind === 'step' || item.hasSiblings,
    env: '',
    fn_id: fn.internalId,
    generation_id: item.generation,
    job_id: item.id,
    max_attempts: fn.maxAttempts,
    qi_id: item.id,
    request_id: requestId,
    run_id: state.runId,
    stack: { current: stack.length, stack },
    step_id: 'step',
    use_api: isLarge,
  };
  const [event] = state.eventsJson;
  return (
    `{"ctx":${JSON.stringify(ctx)},"defers":{},"event":${event},"events":${isLarge ? '[]' : `[${state.eventsJson.join(',')}]`},` +
    `"steps":${isLarge ? '{}' : state.stepsJson()},"use_api":${isLarge},"version":${item.requestVersion}}`
  );
}

export function callUrl(fn: FunctionConfig, item: QueueItem) {
  const url = new URL(fn.url);
  url.searchParams.set('fnId', fn.id);
  url.searchParams.set('stepId', item.stepId ?? 'step');
  return url;
}

export function callHeaders({ item, state, requestId }: CallInput) {
  return {
    'content-type': 'application/json',
    'user-agent': 'inngest-engine',
    'x-inngest-generation-id': String(item.generation),
    'x-inngest-job-id': item.id,
    'x-inngest-req-version': String(item.requestVersion),
    'x-inngest-step-id': item.stepId ?? 'step',
    'x-request-id': requestId,
    'x-run-id': state.runId,
  };
}
