import { storedEvent, type NewEvent } from '../events/event';
import { newId } from '../events/event-id';
import type { FunctionConfig } from '../registry/function-config';
import type { Changes } from '../rows/changes';
import { newItem } from '../rows/new-item';
import type { QueueItem } from '../rows/queue-item';
import { gatesOf, invocationGates, startGates, type Gates } from './gates';
import { startRun } from './start-runs';

/** One question to `engine.admit`: may this start pass its gates, or is this held start due? */
export interface Ask extends Partial<Gates> {
  /** The item that will start what is held, now or when asked again. */
  itemId: string;
  /** The key of a held start whose time may have come. */
  dueKey?: string;
}

export type Admission =
  /** `events` were held; `runningIds` are the runs to cancel. */
  | { outcome: 'start'; events?: { id: string; body: string | null }[]; runningIds?: string[] }
  | { outcome: 'skipped' }
  | { outcome: 'held' }
  /** The first event of a held start. */
  | { outcome: 'opened'; delayMs: number }
  /** A held start that has moved. */
  | { outcome: 'later'; delayMs: number };

/** The step that waits for a function it has invoked. */
export interface InvokingStep {
  runId: string;
  stepId: string;
}

interface Request {
  ask: Ask;
  settle: (admission: Admission) => void;
}

/** Starts runs: at once where the function has no gates, else when the database has answered. */
export class Admissions {
  private requests: Request[] = [];
  private readonly invoked = new Map<NewEvent, FunctionConfig>();

  constructor(private readonly changes: Changes) {}

  /** Starts a run of the function for the event, if its settings allow it. */
  start(fn: FunctionConfig, event: NewEvent) {
    const gates = gatesOf(fn, event);
    if (gates) this.request(fn, [event], gates);
    else startRun(this.changes, { fn, events: [event] });
  }

  /** As `start`, for an event that joins no batch, such as a cron tick. */
  startAlone(fn: FunctionConfig, event: NewEvent) {
    if (fn.batchEvents) startRun(this.changes, { fn, events: [event] });
    else this.start(fn, event);
  }

  /** Starts a run whose end settles the step; the step fails when a limit lets nothing start. */
  invoke(fn: FunctionConfig, event: NewEvent, parent: InvokingStep) {
    this.invoked.set(event, fn);
    const gates = invocationGates(fn, event);
    const begin = () => startRun(this.changes, { fn, events: [event] }, parent);
    if (!gates) return begin();
    const settle = ({ outcome }: Admission) => {
      if (outcome === 'start') return begin();
      const payload = JSON.stringify({
        error: { name: 'Error', message: 'invoked function is rate limited' },
      });
      this.changes.newItems.push(newItem('deliver', { ...parent, payload }));
    };
    this.requests.push({ ask: { ...gates, itemId: newId() }, settle });
  }

  hasInvoked(fn: FunctionConfig, event: NewEvent) {
    return this.invoked.get(event) === fn;
  }

  /**
   * Starts what is held under the key if it is due, else leaves the item for later. Without a function (it was archived
   * meanwhile) it drops the held events.
   */
  startHeld(fn: FunctionConfig | undefined, key: string, item: QueueItem) {
    const settle = (admission: Admission) => {
      if (admission.outcome === 'later') return this.postpone(item, admission.delayMs);
      this.changes.deletedItemIds.push(item.id);
      if (admission.outcome !== 'start' || !fn) return;
      const events = this.readEvents(admission.events ?? []);
      const [first] = events;
      if (first && fn.debounce) this.request(fn, [first], startGates(fn, first));
      else if (first) startRun(this.changes, { fn, events });
    };
    this.requests.push({ ask: { itemId: item.id, dueKey: key }, settle });
  }

  /** The open questions; their answers may raise more. */
  asks() {
    return this.requests.map(({ ask }) => ask);
  }

  settle(admissions: readonly Admission[]) {
    const { requests } = this;
    this.requests = [];
    for (const [index, { settle }] of requests.entries()) {
      const admission = admissions[index];
      if (admission) settle(admission);
    }
  }

  private request(fn: FunctionConfig, events: readonly NewEvent[], gates: Gates) {
    const key = gates.hold?.key;
    const item = newItem('start', { functionId: fn.id, payload: JSON.stringify({ key }) });
    const settle = (admission: Admission) => {
      if (admission.outcome === 'opened') this.changes.newItems.push({ ...item, delayMs: admission.delayMs });
      if (admission.outcome !== 'start') return;
      if (admission.events) return startRun(this.changes, { fn, events: this.readEvents(admission.events) });
      if (this.makeWay(gates, admission.runningIds ?? [])) startRun(this.changes, { fn, events });
    };
    this.requests.push({ ask: { ...gates, itemId: item.id }, settle });
  }

  /** Cancels the other runs of a singleton where the new one wins; answers whether the new one may start. */
  private makeWay({ singleton }: Gates, runningIds: readonly string[]) {
    if (!singleton) return true;
    const begun = this.changes.newRuns.filter((run) => run.singletonKey === singleton.key);
    if (singleton.mode === 'skip') return begun.length === 0;
    for (const runId of [...runningIds, ...begun.map((run) => run.id)]) {
      this.changes.newItems.push(newItem('cancel', { runId }));
    }
    return true;
  }

  /** Takes events that this transaction has yet to write from its changes. */
  private readEvents(rows: readonly { id: string; body: string | null }[]) {
    return rows.flatMap(({ id, body }) => {
      const known = body === null ? this.changes.newEvents.find((event) => event.id === id) : undefined;
      return known ?? (body === null ? [] : storedEvent(id, body));
    });
  }

  private postpone(item: QueueItem, delayMs: number) {
    const { id, kind } = item;
    const rest = { attempt: 0, unreachableCount: 0, unreachableSinceMs: null };
    this.changes.rescheduled.push({ id, kind, delayMs, ...rest });
  }
}
