import { Admissions } from '../admission/admissions';
import { triggeredFunctions } from '../admission/start-runs';
import { newEvent, type NewEvent } from '../events/event';
import { newId } from '../events/event-id';
import { finishedEventName, startEventNames, timerEventName } from '../protocol/own-event-names';
import type { FunctionConfig } from '../registry/function-config';
import type { Registry } from '../registry/registry';
import { Changes } from '../rows/changes';
import { newItem } from '../rows/new-item';
import type { LockedRows, StoredCheckpoints } from './database-calls';
import { endEvents } from './end-events';
import type {
  AcceptOperation,
  CheckpointOperation,
  LeaseRef,
  TaskOperation,
  TransitionOperation,
  TransitionResult,
} from './operations';
import { RunEditor, type LockedRun, type PendingItem, type RunEnding, type SignalHolder } from './run-editor';

/** The decisions of one transaction, between reading and writing. Nothing here touches the database. */
export class Decisions {
  readonly changes = new Changes();
  readonly admissions = new Admissions(this.changes);
  readonly doubtfulRunIds: string[] = [];
  private readonly endings: RunEnding[] = [];
  private readonly settlements: (() => void)[] = [];

  private waitedNames: ReadonlySet<string> = new Set();
  private freshEventIds: ReadonlySet<string> = new Set();
  private idByExternalId: ReadonlyMap<string, string> = new Map();
  private runs: ReadonlyMap<string, LockedRun> = new Map();
  private leases: readonly LeaseRef[] = [];
  private signals: Map<string, SignalHolder> = new Map();

  constructor(private readonly registry: Registry) {}

  /** Receives what the transaction has locked and read. */
  read(rows: LockedRows) {
    this.waitedNames = new Set(rows.waitedNames);
    this.freshEventIds = new Set(rows.freshEventIds);
    this.idByExternalId = new Map(rows.knownEvents.map(({ externalId, targetId }) => [externalId, targetId]));
    this.runs = buildRuns(rows);
    this.leases = rows.leases;
    this.signals = new Map(rows.signals.map(({ signal, ...holder }) => [signal, holder]));
  }

  checkpoints(operations: readonly CheckpointOperation[], stored: StoredCheckpoints | undefined) {
    const reported = operations.reduce((count, operation) => count + operation.steps.length, 0);
    for (const { lease, runId, resolve } of operations) {
      const isLive = stored?.live.some((live) => isSameLease(live, lease));
      if (stored?.storedCount !== reported) this.doubtfulRunIds.push(runId);
      this.settlements.push(() => resolve(isLive ? 'stored' : 'stale'));
    }
  }

  accepts(operations: readonly AcceptOperation[]) {
    const started = new Set<string>();
    for (const { events, resolve } of operations) {
      for (const event of events) {
        if (!this.freshEventIds.has(event.id) || started.has(event.id)) continue;
        started.add(event.id);
        this.trigger(event);
      }
      const ids = events.map(({ id, externalId }) => this.idByExternalId.get(externalId ?? '') ?? id);
      this.settlements.push(() => resolve(ids));
    }
  }

  transitions(operations: readonly TransitionOperation[]) {
    for (const { runId, lease, apply, resolve } of operations) {
      const run = this.runs.get(runId);
      const result = transitionResult(run, lease);
      const { changes, admissions, endings, signals } = this;
      if (run && result === 'applied') apply(new RunEditor(run, { changes, admissions, endings, signals }));
      this.settlements.push(() => resolve(result));
    }
  }

  tasks(operations: readonly TaskOperation[]) {
    for (const { lease, apply, resolve } of operations) {
      const isLive = lease === null || this.leases.some((live) => isSameLease(live, lease));
      if (isLive) apply(this.changes, this.admissions);
      this.settlements.push(() => resolve(isLive ? 'applied' : 'stale'));
    }
  }

  /** Starts the other functions that listen to the events of invoked functions and crons. */
  announceStarts() {
    const events = this.changes.newEvents.filter(({ name }) => startEventNames.includes(name));
    for (const event of events) {
      const functions = [...triggeredFunctions(this.registry, event)];
      const others = functions.filter((fn) => !this.isStarted(fn, event));
      this.trigger(event, others);
    }
  }

  /** Delivers the end of each run to its parent, and sends its events. It keeps the event of a good end only for listeners. */
  endRuns() {
    for (const { run, status, output } of this.endings) {
      this.deliverToParent({ run, status, output });
      for (const incoming of endEvents({ run, status, output })) {
        const event = newEvent(newId(), incoming);
        const hasListener = this.registry.triggeredBy(event.name).length > 0 || this.isRouted(event.name);
        if (!hasListener && event.name === finishedEventName) continue;
        this.changes.newEvents.push(event);
        if (hasListener) this.trigger(event);
      }
    }
  }

  settle() {
    for (const settlement of this.settlements) settlement();
  }

  private trigger(
    event: NewEvent,
    functions: Iterable<FunctionConfig> = triggeredFunctions(this.registry, event),
  ) {
    for (const fn of functions) this.admissions.start(fn, event);
    if (!this.isRouted(event.name)) return;
    this.changes.newItems.push(newItem('route', { payload: JSON.stringify({ eventId: event.id }) }));
  }

  /** Whether the event already came with a run of this function. */
  private isStarted(fn: FunctionConfig, event: NewEvent) {
    const { id, name, body } = event;
    if (name === timerEventName) return fn.crons.some((cron) => cron === body.data['cron']);
    if (this.admissions.hasInvoked(fn, event)) return true;
    return this.changes.newRuns.some((run) => run.eventId === id && run.functionId === fn.id);
  }

  /** Whether an event of this name may wake or cancel runs. */
  private isRouted(name: string) {
    return this.waitedNames.has(name) || this.registry.cancelledBy(name).length > 0;
  }

  private deliverToParent({ run, status, output }: RunEnding) {
    if (!run.parentRunId) return;
    const payload = JSON.stringify(status === 'completed' ? { data: output ?? null } : { error: output });
    this.changes.newItems.push(
      newItem('deliver', { runId: run.parentRunId, stepId: run.parentStepId, payload }),
    );
  }
}

function transitionResult(run: LockedRun | undefined, lease: LeaseRef | null): TransitionResult {
  if (!run) return 'unknown';
  if (run.isEnded) return 'ended';
  if (lease && run.items.get(lease.id)?.generation !== lease.generation) return 'stale';
  return 'applied';
}

function isSameLease(one: LeaseRef, other: LeaseRef) {
  return one.id === other.id && one.generation === other.generation;
}

function buildRuns({ runs, items, storedSteps }: LockedRows) {
  const built = new Map<string, LockedRun>(
    runs.map((row) => [
      row.id,
      { ...row, items: new Map<string, PendingItem>(), storedStepIds: new Set<string>() },
    ]),
  );
  for (const { runId, ...item } of items) built.get(runId)?.items.set(item.id, item);
  for (const { runId, stepId } of storedSteps) built.get(runId)?.storedStepIds.add(stepId);
  return built;
}
