import type { Admissions } from '../admission/admissions';
import type { EventBody, NewEvent } from '../events/event';
import { toStorable } from '../protocol/storable-text';
import type { FunctionConfig } from '../registry/function-config';
import type {
  Changes,
  EndStatus,
  FailedAttempt,
  NewWait,
  RescheduledItem,
  StoredStep,
} from '../rows/changes';
import { newItem } from '../rows/new-item';
import { queueDelayMs } from '../rows/queue-delay';
import { isCall, type ItemKind, type NewItem, type RunItem } from '../rows/queue-item';

/** An item of the run in the queue. */
export interface PendingItem {
  id: string;
  kind: ItemKind;
  stepId: string | null;
  generation: number;
  isRace: boolean;
  isLeased: boolean;
  /** Whether it is the run's first call and was never leased. */
  isStart: boolean;
  /** What a step waits for: the payload of its timeout. */
  waiting: string | null;
}

/** A run as stored, while this transaction has it locked. */
export interface LockedRun {
  id: string;
  functionId: string;
  eventId: string;
  event: EventBody;
  events: readonly EventBody[] | null;
  concurrencyKeys: readonly string[];
  priorityMs: number;
  parentRunId: string | null;
  parentStepId: string | null;
  isEnded: boolean;
  items: Map<string, PendingItem>;
  /** Which of the step ids asked about have a stored result. */
  storedStepIds: Set<string>;
}

export interface RunEnding {
  run: LockedRun;
  status: EndStatus;
  output: unknown;
}

type Enqueued = Partial<Pick<NewItem, 'stepId' | 'isRace' | 'payload' | 'delayMs' | 'requestVersion'>>;

/** The step that waits for a signal. */
export interface SignalHolder {
  runId: string;
  stepId: string;
}

interface EditedTransaction {
  changes: Changes;
  admissions: Admissions;
  endings: RunEnding[];
  signals: Map<string, SignalHolder>;
}

/** The verbs that change a run. The transaction writes all their changes together. */
export class RunEditor {
  private readonly changes: Changes;

  constructor(
    readonly run: LockedRun,
    private readonly transaction: EditedTransaction,
  ) {
    this.changes = transaction.changes;
  }

  /** Whether the step has a stored result, or an item in the queue that will bring one. */
  hasStep(stepId: string) {
    return this.run.storedStepIds.has(stepId) || this.pending().some((item) => item.stepId === stepId);
  }

  /** The item that the step waits with, which an event or the end of an invoked function may settle. */
  waitingItem(stepId: string) {
    return this.pending().find((item) => item.kind === 'timeout' && item.stepId === stepId);
  }

  /** Whether steps of a parallel group have yet to end. A race does not wait for all its steps. */
  hasPendingSteps() {
    return this.pending().some((item) => item.kind === 'step' && !item.isRace);
  }

  isIdle() {
    return this.pending().every((item) => item.kind === 'cancel');
  }

  hasStarted() {
    return !this.pending().some((item) => item.isStart);
  }

  storeStep(step: Omit<StoredStep, 'runId'>) {
    if (this.run.storedStepIds.has(step.stepId)) return;
    this.run.storedStepIds.add(step.stepId);
    this.changes.steps.push({ runId: this.run.id, ...step });
  }

  /** Keeps the error of an attempt, for the pages. */
  recordFailure(attempt: Omit<FailedAttempt, 'runId'>) {
    this.changes.failedAttempts.push({ runId: this.run.id, ...attempt });
  }

  enqueue(kind: ItemKind, options: Enqueued = {}) {
    const { id: runId, functionId } = this.run;
    const call = isCall(kind) && {
      concurrencyKeys: this.run.concurrencyKeys,
      delayMs: queueDelayMs(this.run),
    };
    const item = newItem(kind, { runId, functionId, ...call, ...options });
    this.changes.newItems.push(item);
    const { id, stepId, isRace } = item;
    const waiting = kind === 'timeout' ? item.payload : null;
    const pending = { id, kind, stepId, isRace, generation: 0, isLeased: false, isStart: false, waiting };
    this.run.items.set(id, pending);
  }

  /** Queues a call that asks the app for the next steps, unless one is queued. */
  discover(requestVersion: number) {
    const isQueued = this.pending().some((item) => item.kind === 'discover' && !item.isLeased);
    if (!isQueued) this.enqueue('discover', { requestVersion });
  }

  waitForEvent(wait: Pick<NewWait, 'stepId' | 'eventName' | 'expression'>) {
    this.changes.newWaits.push({ runId: this.run.id, signal: null, ...wait });
  }

  isSignalTaken(signal: string) {
    return this.transaction.signals.has(signal);
  }

  /** Takes the signal from the step that waited for it before. */
  waitForSignal({ stepId, signal }: { stepId: string; signal: string }) {
    const { changes, transaction } = this;
    const wait = { runId: this.run.id, stepId };
    const replaced = transaction.signals.get(signal);
    const unwritten = changes.newWaits.findIndex((other) => other.signal === signal);
    if (unwritten >= 0) changes.newWaits.splice(unwritten, 1);
    else if (replaced) changes.deletedWaits.push(replaced);
    transaction.signals.set(signal, wait);
    changes.newWaits.push({ ...wait, eventName: null, expression: null, signal });
  }

  /** Removes the step's timeout and its wait. */
  removeWaiting(stepId: string) {
    for (const item of this.pending()) if (item.stepId === stepId) this.remove(item.id);
    this.changes.deletedWaits.push({ runId: this.run.id, stepId });
  }

  remove(itemId: string) {
    this.free(itemId);
    this.run.items.delete(itemId);
    const added = this.changes.newItems.findIndex((item) => item.id === itemId);
    if (added >= 0) this.changes.newItems.splice(added, 1);
    else this.changes.deletedItemIds.push(itemId);
  }

  /** Starts another function; its end becomes the result of this run's step. */
  invoke({ fn, event, stepId }: { fn: FunctionConfig; event: NewEvent; stepId: string }) {
    this.changes.newEvents.push(event);
    this.transaction.admissions.invoke(fn, event, { runId: this.run.id, stepId });
  }

  /** Repeats the item as the next attempt. */
  retry(item: RunItem, { delayMs, kind = item.kind }: { delayMs: number; kind?: ItemKind }) {
    const attempt = item.attempt + 1;
    this.reschedule(item, { kind, attempt, delayMs, unreachableCount: 0, unreachableSinceMs: null });
  }

  /** Repeats the item without counting an attempt: the app never answered. */
  retryUnreachable(item: RunItem, { delayMs, reason }: { delayMs: number; reason: string }) {
    const unreachableCount = item.unreachableCount + 1;
    const unreachableSinceMs = item.unreachableSinceMs ?? Date.now();
    const { kind, attempt } = item;
    const unreachableReason = toStorable(reason);
    this.reschedule(item, {
      kind,
      attempt,
      delayMs,
      unreachableCount,
      unreachableSinceMs,
      unreachableReason,
    });
  }

  end(status: EndStatus, output: unknown) {
    if (this.run.isEnded) return;
    this.run.isEnded = true;
    for (const item of this.pending()) this.free(item.id);
    this.run.items.clear();
    this.transaction.endings.push({ run: this.run, status, output });
    this.changes.endedRuns.push({ id: this.run.id, status, output: JSON.stringify(output ?? null) });
  }

  private reschedule(item: RunItem, next: Omit<RescheduledItem, 'id'>) {
    this.free(item.id);
    const pending = this.run.items.get(item.id);
    if (pending) this.run.items.set(item.id, { ...pending, kind: next.kind, isLeased: false });
    this.changes.rescheduled.push({ id: item.id, ...next });
  }

  private free(itemId: string) {
    const item = this.run.items.get(itemId);
    // An item that was woken but not yet leased passes its slot on as well.
    if (item && isCall(item.kind)) this.changes.freedKeys.push(...this.run.concurrencyKeys);
  }

  private pending() {
    return [...this.run.items.values()];
  }
}
