import type { Admissions } from '../admission/admissions';
import type { NewEvent } from '../events/event';
import type { Changes, StoredStep } from '../rows/changes';
import type { RunEditor } from './run-editor';

/** The lease that an answer belongs to. */
export interface LeaseRef {
  id: string;
  generation: number;
}

interface Settled<Result> {
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/** Events to accept: dedupe, store, start runs. Resolves to one id per event. */
export interface AcceptOperation extends Settled<string[]> {
  type: 'accept';
  events: readonly NewEvent[];
}

export type CheckpointResult = 'stored' | 'stale';

/** Steps that the app reports while its call goes on. */
export interface CheckpointOperation extends Settled<CheckpointResult> {
  type: 'checkpoint';
  lease: LeaseRef;
  runId: string;
  steps: readonly StoredStep[];
}

export type TransitionResult = 'applied' | 'stale' | 'ended' | 'unknown';

/**
 * A change of one run, made under its lock. `apply` may ask only about the stored results of `stepIds`, and runs again
 * when the journal repeats the transaction.
 */
export interface TransitionOperation extends Settled<TransitionResult> {
  type: 'transition';
  runId: string;
  lease: LeaseRef | null;
  stepIds: readonly string[];
  /** Signals that `apply` may wait for. */
  signals?: readonly string[];
  apply: (editor: RunEditor) => void;
}

export type TaskResult = 'applied' | 'stale';

/** A change that belongs to no single run: routing an event, a cron tick, a held start. A request has no lease. */
export interface TaskOperation extends Settled<TaskResult> {
  type: 'task';
  lease: LeaseRef | null;
  apply: (changes: Changes, admissions: Admissions) => void;
}

export type Operation = AcceptOperation | CheckpointOperation | TransitionOperation | TaskOperation;

export interface SortedOperations {
  checkpoints: CheckpointOperation[];
  transitions: TransitionOperation[];
  tasks: TaskOperation[];
  accepts: AcceptOperation[];
}

export function sortOperations(operations: readonly Operation[]) {
  const sorted: SortedOperations = { checkpoints: [], transitions: [], tasks: [], accepts: [] };
  for (const operation of operations) {
    if (operation.type === 'checkpoint') sorted.checkpoints.push(operation);
    else if (operation.type === 'transition') sorted.transitions.push(operation);
    else if (operation.type === 'task') sorted.tasks.push(operation);
    else sorted.accepts.push(operation);
  }
  return sorted;
}
