import { AnswerTooLargeError, BrokenCallError, type AppClient } from '../app-call/app-client';
import { callBody, callHeaders, callUrl } from '../app-call/call-body';
import { readAnswer, type Outcome } from '../app-call/read-answer';
import type { StateCache } from '../app-call/state-cache';
import { withoutSecrets } from '../app-call/without-secrets';
import { newId } from '../events/event-id';
import type { Journal } from '../journal/journal';
import { applyOutcome, retryUnreachable } from '../opcodes/apply-outcome';
import type { RetryPolicy } from '../opcodes/retry-policy';
import { signalsOf } from '../opcodes/wait-for-signal';
import type { Redact } from '../redaction/redact';
import type { Registry } from '../registry/registry';
import type { RunItem } from '../rows/queue-item';

export interface CallDeps {
  apps: AppClient;
  journal: Journal;
  registry: Registry;
  states: StateCache;
  retries: RetryPolicy;
  redact: Redact;
}

interface CallOptions {
  /** Whether no other engine can have leased the item meanwhile. */
  isLeased: () => boolean;
  signal: AbortSignal;
  /** Called as soon as the app has answered. */
  onAnswered: () => void;
}

/**
 * Calls the app for a leased item and applies the outcome. An aborted call leaves the item as it is. So does a call whose
 * lease runs out before it is made, for example while the database is away: it could repeat what another engine stores.
 */
export async function runCall(item: RunItem, deps: CallDeps, { isLeased, signal, onAnswered }: CallOptions) {
  const { journal, registry, states, retries } = deps;
  const state = await states.get(item);
  if (!state || !isLeased()) return;
  const fn = registry.find(state.functionId);
  if (!fn) return putOff(item, state.functionId, deps);
  const call = { item, fn, state, requestId: newId() };
  const url = callUrl(fn, item);
  const calledAtMs = Date.now();
  const stepCountBefore = state.stepCount;
  let outcome: Outcome;
  try {
    const request = {
      method: 'POST',
      url,
      headers: callHeaders(call),
      body: callBody(call),
      signal,
      // The kept connection of the previous call was broken.
      isAlone: item.unreachableCount > 0,
    } as const;
    outcome = withoutSecrets(readAnswer(await deps.apps.send(request)), deps.redact);
  } catch (error) {
    if (signal.aborted) return;
    outcome = withoutSecrets(failedCall(error), deps.redact);
  }
  onAnswered();
  const operations = outcome.type === 'operations' ? outcome.operations : [];
  const stepIds = operations.map((operation) => operation.id);
  const transition = { runId: item.runId, lease: item, stepIds, signals: signalsOf(operations) };
  try {
    await journal.transition({
      ...transition,
      apply: (editor) =>
        applyOutcome(outcome, {
          editor,
          // The app has reported steps during the call.
          item: { ...item, stepCount: state.stepCount },
          hasProgressed: item.kind === 'discover' && state.stepCount > stepCountBefore,
          fn,
          registry,
          retries,
          calledAtMs,
        }),
    });
  } catch (error) {
    // A retry could not store it either, so calling the app again would never end.
    const message = `The engine could not store what the app answered: ${reasonOf(error)}`;
    await journal.transition({
      ...transition,
      apply: (editor) => editor.end('failed', { name: 'EngineError', message }),
    });
    throw error;
  }
}

/** Postpones a call of a function whose registration this version of the engine no longer accepts. */
async function putOff(item: RunItem, functionId: string, { journal, retries }: CallDeps) {
  const reason = `the engine can't read how ${functionId} is registered; its app has to register it again`;
  await journal.transition({
    runId: item.runId,
    lease: item,
    stepIds: [],
    apply: (editor) => retryUnreachable(reason, { editor, item, retries }),
  });
}

function reasonOf(error: unknown) {
  return error instanceof Error ? error.message : String(error);
}

function failedCall(error: unknown): Outcome {
  if (error instanceof BrokenCallError) return { type: 'broken' };
  if (!(error instanceof AnswerTooLargeError)) return { type: 'unreachable', reason: reasonOf(error) };
  const { name, message } = error;
  return { type: 'threw', error: { name, message }, isRetriable: false, retryAfterMs: null };
}
