import type { Admission, Ask } from '../admission/admissions';
import { rowsParameter, type Connection } from '../database/connect';
import type { EventBody, NewEvent } from '../events/event';
import type { Changes } from '../rows/changes';
import { isCall, type QueueItem } from '../rows/queue-item';
import type { CheckpointOperation, LeaseRef } from './operations';
import type { PendingItem, SignalHolder } from './run-editor';

/** What `engine.lock_and_read` answers. */
export interface LockedRows {
  runs: RunRow[];
  items: (PendingItem & { runId: string })[];
  storedSteps: { runId: string; stepId: string }[];
  /** The current leases of the items asked about. */
  leases: LeaseRef[];
  freshEventIds: string[];
  knownEvents: { externalId: string; targetId: string }[];
  waitedNames: string[];
  /** The steps that wait for the signals asked about. */
  signals: ({ signal: string } & SignalHolder)[];
}

interface RunRow {
  id: string;
  functionId: string;
  eventId: string;
  event: EventBody;
  /** All its events where there are several. */
  events: EventBody[] | null;
  concurrencyKeys: string[];
  priorityMs: number;
  parentRunId: string | null;
  parentStepId: string | null;
  isEnded: boolean;
}

export interface Question {
  runIds: readonly string[];
  /** Items to lock that may belong to no run. */
  itemIds: readonly string[];
  steps: readonly { runId: string; stepId: string }[];
  events: readonly NewEvent[];
  eventNames: readonly string[];
  signals?: readonly string[];
}

export function lockAndRead(tx: Connection, { events, ...question }: Question) {
  const rows = events.map(({ id, externalId, name, bodyJson }) => ({ id, externalId, name, body: bodyJson }));
  const externalIds = events.flatMap(({ externalId }) => externalId ?? []);
  const ask = JSON.stringify({ ...question, events: rows, externalIds });
  return tx<{ result: LockedRows }[]>`SELECT engine.lock_and_read(${ask}::text::json) AS result`;
}

/** The reported leases that are still current, and how many steps were new in total. */
export interface StoredCheckpoints {
  live: LeaseRef[];
  storedCount: number;
}

export function storeCheckpoints(tx: Connection, checkpoints: readonly CheckpointOperation[]) {
  const rows = checkpoints.flatMap(({ lease, steps }) =>
    steps.map((step) => ({ ...step, itemId: lease.id, generation: lease.generation })),
  );
  const ids = checkpoints.map(({ lease }) => lease.id);
  return tx<{ result: StoredCheckpoints }[]>`
    SELECT engine.store_checkpoints(${ids}::text[], ${rowsParameter(rows)}::text::json) AS result`;
}

/** Asks whether runs may start: one answer per ask. */
export function admit(tx: Connection, asks: readonly Ask[]) {
  return tx<{ result: Admission[] }[]>`SELECT engine.admit(${rowsParameter(asks)}::text::json) AS result`;
}

export function writeChanges(tx: Connection, changes: Changes) {
  const all = JSON.stringify({
    ...changes,
    newEvents: changes.newEvents.map(({ id, name, bodyJson }) => ({ id, name, body: bodyJson })),
    newRuns: changes.newRuns.map((run) => ({ ...run, eventsJson: undefined })),
    newItems: changes.newItems.map((item) => ({ ...item, isCall: isCall(item.kind) })),
  });
  return tx`SELECT engine.write(${all}::text::json)`;
}

/** How much more work an engine can take. */
export interface ClaimRequest {
  engineId: string;
  leaseMs: number;
  calls: number;
  tasks: number;
  /** Items this engine works on whose lease has run out, for example while the database was away: no other engine may lease them. */
  renewedIds: readonly string[];
}

export interface Claimed {
  claimed: QueueItem[];
  nextDueMs: number | null;
  isMoreDue: boolean;
}

/** Runs before the claim, so that an engine does not lease again what it already works on. */
export function renewLeases(tx: Connection, { engineId, leaseMs, renewedIds }: ClaimRequest) {
  return tx`
    UPDATE engine.queue SET due_at = clock_timestamp() + ${leaseMs} * interval '1 ms'
    WHERE id = ANY(${[...renewedIds]}::text[]) AND leased_by = ${engineId}`;
}

/** Leases due items, and answers when the next one is due. */
export function claimItems(tx: Connection, { engineId, leaseMs, calls, tasks }: ClaimRequest) {
  return tx<{ result: Claimed }[]>`
    SELECT engine.claim(${engineId}, ${calls}, ${tasks}, ${leaseMs} * interval '1 ms') AS result`;
}
