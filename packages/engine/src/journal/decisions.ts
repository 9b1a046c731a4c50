import { newId } from '../events/event-id';
import { newEvent, type NewEvent } from '../events/event';
import { cancelledEventName, endEvents, failedEventName, finishedEventName } from '../events/end-events';
import { newItem } from '../queue/new-item';
import type { Registry } from '../registry/registry';
import { matchTriggers, startRun, type RunCandidate } from '../runs/start-runs';
import { Changes } from './changes';
import type {
  AcceptOperation,
  CheckpointOperation,
  LeaseRef,
  TaskOperation,
  TransitionOperation,
  TransitionResult,
} from './operations';
import { RunEditor, type LockedRun, type RunEnding } from './run-editor';

/** Events that the end of a run sends, when somebody listens. */
export const endEventNames = [failedEventName, finishedEventName, cancelledEventName];

/** What one transaction decides between reading and writing. Nothing here touches the database. */
export class Decisions {
  readonly changes = new Changes();
  readonly doubtfulRunIds: string[] = [];
  private readonly endings: RunEnding[] = [];
  private readonly candidates: RunCandidate[] = [];
  private readonly settlements: (() => void)[] = [];

  constructor(
    private readonly registry: Registry,
    private readonly waitedNames: ReadonlySet<string>,
  ) {}

  checkpoints(
    operations: readonly CheckpointOperation[],
    live: readonly (LeaseRef & { storedCount: number })[],
  ) {
    const reported = operations.reduce((count, operation) => count + operation.steps.length, 0);
    const isExact = operations.length === 0 || live[0]?.storedCount === reported;
    for (const { lease, runId, resolve } of operations) {
      const isLive = live.some(({ id, generation }) => id === lease.id && generation === lease.generation);
      if (!isExact) this.doubtfulRunIds.push(runId);
      this.settlements.push(() => resolve(isLive ? 'stored' : 'stale'));
    }
  }

  accepts(
    operations: readonly AcceptOperation[],
    known: { freshIds: ReadonlySet<string>; eventIds: readonly { key: string; targetId: string }[] },
  ) {
    const idByKey = new Map(known.eventIds.map(({ key, targetId }) => [key, targetId]));
    const started = new Set<string>();
    for (const { events, resolve } of operations) {
      for (const event of events) {
        if (!known.freshIds.has(event.id) || started.has(event.id)) continue;
        started.add(event.id);
        this.trigger(event);
      }
      const ids = events.map(({ id, externalId }) => idByKey.get(`event:${externalId}`) ?? id);
      this.settlements.push(() => resolve(ids));
    }
  }

  transitions(operations: readonly TransitionOperation[], runs: ReadonlyMap<string, LockedRun>) {
    for (const { runId, lease, apply, resolve } of operations) {
      const run = runs.get(runId);
      const result: TransitionResult = transitionResult(run, lease);
      if (run && result === 'applied') apply(new RunEditor(run, this.changes, this.endings));
      this.settlements.push(() => resolve(result));
    }
  }

  tasks(operations: readonly TaskOperation[], live: readonly LeaseRef[]) {
    for (const { lease, apply, resolve } of operations) {
      const isLive = live.some(({ id, generation }) => id === lease.id && generation === lease.generation);
      if (isLive) apply(this.changes);
      this.settlements.push(() => resolve(isLive ? 'applied' : 'stale'));
    }
  }

  /** Sends what the end of a run sends: to its parent, and as events to whoever listens. */
  endRuns() {
    for (const { run, status, output } of this.endings) {
      this.deliverToParent({ run, status, output });
      for (const incoming of endEvents({ run, status, output })) {
        const event = newEvent(newId(), incoming);
        const hasListener = this.registry.triggeredBy(event.name).length > 0 || this.isRouted(event.name);
        if (!hasListener) continue;
        this.changes.newEvents.push(event);
        this.trigger(event);
      }
    }
  }

  idempotencyKeys() {
    return [...new Set(this.candidates.flatMap(({ idempotencyKey }) => idempotencyKey ?? []))].toSorted();
  }

  /** Starts the runs whose idempotency key, if they have one, is among those just taken. */
  startRuns(takenKeys: Set<string>) {
    for (const candidate of this.candidates) {
      const { idempotencyKey } = candidate;
      if (idempotencyKey && !takenKeys.delete(idempotencyKey)) continue;
      startRun(this.changes, candidate);
    }
  }

  settle() {
    for (const settlement of this.settlements) settlement();
  }

  private trigger(event: NewEvent) {
    this.candidates.push(...matchTriggers(this.registry, event));
    if (!this.isRouted(event.name)) return;
    this.changes.newItems.push(newItem('route', { payload: JSON.stringify({ eventId: event.id }) }));
  }

  /** Whether runs may be waiting for, or be cancelled by, events of this name. */
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
