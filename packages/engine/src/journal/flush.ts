import type { Connection } from '../database/connect';
import type { DedicatedConnection } from '../database/dedicated-connection';
import type { NewEvent } from '../events/event';
import { ownEventNames } from '../protocol/own-event-names';
import type { Registry } from '../registry/registry';
import type { NewRun, StoredStep } from '../rows/changes';
import type { QueueItem } from '../rows/queue-item';
import {
  admit,
  claimItems,
  lockAndRead,
  renewLeases,
  storeCheckpoints,
  writeChanges,
  type ClaimRequest,
} from './database-calls';
import { Decisions } from './decisions';
import { sortOperations, type Operation, type SortedOperations } from './operations';

export interface FlushResult {
  /** Resolves every caller's operation. */
  settle: () => void;
  steps: readonly StoredStep[];
  /** Runs whose stored steps may differ from the reported ones. */
  doubtfulRunIds: readonly string[];
  startedRuns: readonly NewRun[];
  endedRunIds: readonly string[];
  claimed: readonly QueueItem[];
  /** When the new leases started, as `performance.now()`: the start of the transaction. */
  leasedAtMs: number;
  /** How long from now until the next item is due that this engine could take; null: none, undefined: it did not look. */
  nextDueMs: number | null | undefined;
  /** Whether more calls are due than this engine could take. */
  isMoreDue: boolean;
}

const noClaim = { claimed: [], nextDueMs: undefined, isMoreDue: false };

interface FlushOptions {
  registry: Registry;
  claim: ClaimRequest | null;
}

/**
 * Applies all operations in one transaction: lock and read, decide in memory, write, and lease what has become due.
 * It sends statements that don't depend on each other's answers without waiting.
 */
export async function flush(
  connection: DedicatedConnection,
  operations: readonly Operation[],
  { registry, claim }: FlushOptions,
): Promise<FlushResult> {
  const leasedAtMs = performance.now();
  const sorted = sortOperations(operations);
  const decisions = new Decisions(registry);
  const isReportOnly = sorted.checkpoints.length === operations.length && !claim;
  if (isReportOnly) {
    // One statement is a transaction of its own.
    const [row] = await storeCheckpoints(connection.tx, sorted.checkpoints);
    decisions.checkpoints(sorted.checkpoints, row?.result);
    return summary(sorted, decisions, { ...noClaim, leasedAtMs });
  }
  await decide(connection.tx, sorted, decisions);
  for (let asks = decisions.admissions.asks(); asks.length > 0; asks = decisions.admissions.asks()) {
    const [row] = await admit(connection.tx, asks);
    decisions.admissions.settle(row?.result ?? []);
  }
  const { tx } = connection;
  const [, , claims] = await Promise.all([
    decisions.changes.isEmpty() ? null : writeChanges(tx, decisions.changes),
    claim && claim.renewedIds.length > 0 ? renewLeases(tx, claim) : null,
    claim ? claimItems(tx, claim) : null,
    tx`COMMIT`,
  ]);
  const result = claims?.[0]?.result ?? noClaim;
  return summary(sorted, decisions, { ...result, leasedAtMs });
}

async function decide(tx: Connection, sorted: SortedOperations, decisions: Decisions) {
  const { checkpoints, transitions, tasks, accepts } = sorted;
  const events = uniqueEvents(accepts.flatMap((operation) => operation.events));
  const signals = transitions.flatMap((operation) => operation.signals ?? []);
  const hasQuestion = transitions.length + tasks.length + events.length > 0;
  const question = {
    runIds: [...new Set(transitions.map((operation) => operation.runId))],
    itemIds: [...checkpoints, ...tasks].flatMap((operation) => operation.lease?.id ?? []),
    steps: transitions.flatMap(({ runId, stepIds }) => stepIds.map((stepId) => ({ runId, stepId }))),
    events,
    eventNames: [
      ...new Set(events.map((event) => event.name)),
      ...(transitions.length + tasks.length > 0 ? ownEventNames : []),
    ],
    ...(signals.length > 0 && { signals }),
  };
  const [, locked, stored] = await Promise.all([
    tx`BEGIN`,
    hasQuestion ? lockAndRead(tx, question) : null,
    checkpoints.length > 0 ? storeCheckpoints(tx, checkpoints) : null,
  ]);
  decisions.checkpoints(checkpoints, stored?.[0]?.result);
  const rows = locked?.[0]?.result;
  if (!rows) return;
  decisions.read(rows);
  decisions.accepts(accepts);
  decisions.transitions(transitions);
  decisions.tasks(tasks);
  decisions.announceStarts();
  decisions.endRuns();
}

function summary(
  sorted: SortedOperations,
  decisions: Decisions,
  claims: Pick<FlushResult, 'claimed' | 'leasedAtMs' | 'nextDueMs' | 'isMoreDue'>,
): FlushResult {
  const { steps, newRuns, endedRuns } = decisions.changes;
  return {
    ...claims,
    settle: () => decisions.settle(),
    steps: [...sorted.checkpoints.flatMap((operation) => operation.steps), ...steps],
    doubtfulRunIds: decisions.doubtfulRunIds,
    startedRuns: newRuns,
    endedRunIds: endedRuns.map((run) => run.id),
  };
}

/** One statement can't insert the same key twice, so the first of equal ids counts. */
function uniqueEvents(events: readonly NewEvent[]) {
  const seen = new Set<string>();
  return events.filter(({ id, externalId }) => {
    const keys = [`id:${id}`, ...(externalId ? [`external:${externalId}`] : [])];
    if (keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
}
