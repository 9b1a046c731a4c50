import type { NewEvent } from '../events/event';
import type { ItemKind, NewItem } from './queue-item';

export interface StoredStep {
  runId: string;
  stepId: string;
  op: string;
  name: string;
  /** JSON text: what the engine sends to the SDK for this id. */
  value: string;
  startedMs: number | null;
  endedMs: number | null;
  /** JSON text: the step's input. */
  input: string | null;
}

export interface FailedAttempt {
  runId: string;
  /** null: the function itself. */
  stepId: string | null;
  name: string | null;
  /** Counted from 0. */
  attempt: number;
  startedMs: number | null;
  endedMs: number | null;
  /** null after the last attempt. */
  retryDelayMs: number | null;
  /** JSON text. */
  error: string;
}

export interface NewRun {
  /** The JSON of its events, for the state in memory. */
  eventsJson: readonly string[];
  id: string;
  functionId: string;
  eventId: string;
  /** All its events where there are several. */
  batchEventIds: readonly string[] | null;
  singletonKey: string | null;
  concurrencyKeys: readonly string[];
  priorityMs: number;
  parentRunId: string | null;
  parentStepId: string | null;
}

export type EndStatus = 'completed' | 'failed' | 'cancelled';

export interface EndedRun {
  id: string;
  status: EndStatus;
  /** JSON text: the returned value, or the error. */
  output: string;
}

export interface RescheduledItem {
  id: string;
  kind: ItemKind;
  attempt: number;
  delayMs: number;
  unreachableCount: number;
  unreachableSinceMs: number | null;
  unreachableReason?: string;
}

export interface NewWait {
  runId: string;
  stepId: string;
  /** What it waits for: an event of this name, or this signal. */
  eventName: string | null;
  expression: string | null;
  signal: string | null;
}

/** Collects everything one transaction writes, so that it writes each table once. */
export class Changes {
  readonly steps: StoredStep[] = [];
  readonly failedAttempts: FailedAttempt[] = [];
  readonly newItems: NewItem[] = [];
  readonly deletedItemIds: string[] = [];
  readonly rescheduled: RescheduledItem[] = [];
  readonly newEvents: NewEvent[] = [];
  readonly newRuns: NewRun[] = [];
  readonly endedRuns: EndedRun[] = [];
  readonly newWaits: NewWait[] = [];
  readonly deletedWaits: { runId: string; stepId: string }[] = [];
  /** Concurrency keys that leased items release, one entry per slot. */
  readonly freedKeys: string[] = [];

  isEmpty() {
    return Object.values(this).every((list: unknown) => Array.isArray(list) && list.length === 0);
  }
}
