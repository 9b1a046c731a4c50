import type { Connection } from '../database/connect';
import { findEventIds, findWaitedNames, storeNewEvents } from '../events/accept-events';
import type { NewEvent } from '../events/event';
import { takeIdempotencyKeys } from '../flow-control/idempotency';
import type { QueueItem } from '../queue/queue-item';
import type { Registry } from '../registry/registry';
import { RunState } from '../runs/run-state';
import type { StoredStep } from './changes';
import { claimItems, type ClaimRequest } from './claim-items';
import { Decisions, endEventNames } from './decisions';
import { buildLockedRuns, lockRuns, lockTasks } from './lock-runs';
import type {
  AcceptOperation,
  CheckpointOperation,
  Operation,
  TaskOperation,
  TransitionOperation,
} from './operations';
import { storeCheckpoints } from './store-checkpoints';
import { writeChanges } from './write-changes';

export interface FlushResult {
  /** Tells every caller what became of its operation. */
  settle: () => void;
  steps: readonly StoredStep[];
  /** Runs whose stored steps may differ from the reported ones. */
  doubtfulRunIds: readonly string[];
  startedRuns: readonly RunState[];
  endedRunIds: readonly string[];
  claimed: readonly QueueItem[];
  nextDueMs: number | null;
}

interface FlushOptions {
  registry: Registry;
  claim: ClaimRequest | null;
}

/**
 * Does all operations in one transaction: lock and read, decide in memory, write, and lease what has become due.
 * Statements that don't depend on each other's answers are sent without waiting for them.
 */
export async function flush(
  tx: Connection,
  operations: readonly Operation[],
  { registry, claim }: FlushOptions,
): Promise<FlushResult> {
  const sorted = sortOperations(operations);
  const isReportOnly = sorted.checkpoints.length === operations.length && !claim;
  const decisions = await decide(tx, sorted, { registry, isReportOnly });
  const { claimed, nextDueMs } = isReportOnly
    ? { claimed: [], nextDueMs: null }
    : await write(tx, decisions, claim);
  return {
    settle: () => decisions.settle(),
    steps: [...sorted.checkpoints.flatMap((operation) => operation.steps), ...decisions.changes.steps],
    doubtfulRunIds: decisions.doubtfulRunIds,
    startedRuns: decisions.changes.newRuns.map((run) => new RunState(run.id, run.functionId, run.eventJson)),
    endedRunIds: decisions.changes.endedRuns.map((run) => run.id),
    claimed,
    nextDueMs,
  };
}

async function decide(
  tx: Connection,
  { checkpoints, transitions, tasks, accepts }: SortedOperations,
  { registry, isReportOnly }: { registry: Registry; isReportOnly: boolean },
) {
  const events = uniqueEvents(accepts.flatMap((operation) => operation.events));
  const names = [...events.map((event) => event.name), ...(transitions.length > 0 ? endEventNames : [])];
  const locks = lockRuns(tx, transitions);
  const [, live, runs, items, stored, liveTasks, fresh, eventIds, waited] = await Promise.all([
    tx`BEGIN`,
    storeCheckpoints(tx, checkpoints),
    locks.runs,
    locks.items,
    locks.storedSteps,
    lockTasks(tx, tasks),
    storeNewEvents(tx, events),
    findEventIds(tx, events),
    findWaitedNames(tx, names),
    isReportOnly ? tx`COMMIT` : null,
  ]);
  const decisions = new Decisions(registry, new Set(waited.map((row) => row.eventName)));
  decisions.checkpoints(checkpoints, live);
  decisions.accepts(accepts, { freshIds: new Set(fresh.map((row) => row.id)), eventIds });
  decisions.transitions(transitions, buildLockedRuns(runs, items, stored));
  decisions.tasks(tasks, liveTasks);
  decisions.endRuns();
  return decisions;
}

async function write(tx: Connection, decisions: Decisions, claim: ClaimRequest | null) {
  const takenKeys = await takeIdempotencyKeys(tx, decisions.idempotencyKeys());
  decisions.startRuns(new Set(takenKeys.map((row) => row.key)));
  const claims = claim ? claimItems(tx, claim) : null;
  const [, claimed, next] = await Promise.all([
    Promise.all(writeChanges(tx, decisions.changes)),
    claims?.items ?? [],
    claims?.nextDue ?? [],
    tx`COMMIT`,
  ]);
  return { claimed, nextDueMs: next[0]?.delayMs ?? null };
}

interface SortedOperations {
  checkpoints: CheckpointOperation[];
  transitions: TransitionOperation[];
  tasks: TaskOperation[];
  accepts: AcceptOperation[];
}

function sortOperations(operations: readonly Operation[]) {
  const sorted: SortedOperations = { checkpoints: [], transitions: [], tasks: [], accepts: [] };
  for (const operation of operations) {
    if (operation.type === 'checkpoint') sorted.checkpoints.push(operation);
    else if (operation.type === 'transition') sorted.transitions.push(operation);
    else if (operation.type === 'task') sorted.tasks.push(operation);
    else sorted.accepts.push(operation);
  }
  return sorted;
}

/** One statement can't insert the same key twice: of equal ids the first counts. */
function uniqueEvents(events: readonly NewEvent[]) {
  const seen = new Set<string>();
  return events.filter(({ id, externalId }) => {
    const keys = [`id:${id}`, ...(externalId ? [`external:${externalId}`] : [])];
    if (keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
}
