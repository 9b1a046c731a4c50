import type { ClaimRequest } from '../journal/database-calls';
import type { FlushResult } from '../journal/flush';
import type { QueueItem, RunItem } from '../rows/queue-item';
import { CallWindow } from './call-window';
import { runCall, type CallDeps } from './run-call';
import { runTask, type TaskDeps } from './run-task';

export interface DispatcherOptions {
  engineId: string;
  leaseMs: number;
  /** The maximum number of simultaneous calls to apps. */
  maxCalls: number;
  /** Follows a statement that must not hang. */
  follow: (work: PromiseLike<unknown>) => void;
  onError: (error: unknown) => void;
}

const maxTasks = 200;
/** Only a safety net: signals announce work, and a timer waits for the next due item. */
const safetyPollMs = 5000;
const tellPauseMs = 100;

interface Working {
  item: QueueItem;
  abort: AbortController;
  /** As `performance.now()`; from then on another engine may lease the item. */
  leaseEndsAtMs: number;
  done: Promise<void>;
}

/** Works on the items this engine has leased, extends their leases and looks for more when they are due. */
export class Dispatcher {
  private readonly working = new Map<string, Working>();
  private readonly window: CallWindow;
  private tasks = 0;
  private isStopping = false;
  private isTelling = false;
  private timer: NodeJS.Timeout | undefined;
  private heartbeat: NodeJS.Timeout | undefined;

  constructor(
    private readonly deps: CallDeps & TaskDeps,
    private readonly options: DispatcherOptions,
  ) {
    this.window = new CallWindow(options.maxCalls, () => deps.journal.claim());
  }

  start() {
    this.heartbeat = setInterval(() => void this.extendLeases(), this.options.leaseMs / 3);
    this.deps.journal.claim();
  }

  /** How much more work this engine can take. */
  claimRequest(): ClaimRequest | null {
    if (this.isStopping) return null;
    const { engineId, leaseMs } = this.options;
    const nowMs = performance.now();
    const overdue = [...this.working.values()].filter((working) => working.leaseEndsAtMs < nowMs);
    const renewedIds = overdue.map(({ item }) => item.id);
    return { engineId, leaseMs, calls: this.window.free, tasks: maxTasks - this.tasks, renewedIds };
  }

  /** Starts the newly leased items, and sets the timer for the next due one. */
  onFlushed({ claimed, leasedAtMs, nextDueMs, isMoreDue }: FlushResult) {
    for (const item of claimed) this.begin(item, leasedAtMs + this.options.leaseMs);
    if (nextDueMs === undefined) return;
    if (isMoreDue) {
      this.window.expectGrowth();
      this.tellOthers();
    }
    this.setAlarm(nextDueMs ?? safetyPollMs);
  }

  /** Lets running calls end for `graceMs`, then aborts the rest and returns their items to the queue. */
  async stop(graceMs: number) {
    this.isStopping = true;
    this.window.close();
    clearTimeout(this.timer);
    const grace = new Promise((resolve) => setTimeout(resolve, graceMs).unref());
    await Promise.race([Promise.all([...this.working.values()].map(({ done }) => done)), grace]);
    clearInterval(this.heartbeat);
    const left = [...this.working.values()];
    for (const { abort } of left) abort.abort();
    await Promise.all(left.map(({ done }) => done));
    const ids = left.map(({ item }) => item.id);
    if (ids.length > 0) await this.release(ids);
  }

  private begin(item: QueueItem, leaseEndsAtMs: number) {
    const working: Working = { item, abort: new AbortController(), leaseEndsAtMs, done: Promise.resolve() };
    this.working.set(item.id, working);
    working.done = isRunCall(item) ? this.beginCall(item, working) : this.beginTask(item);
    const forget = () => {
      if (this.working.get(item.id) === working) this.working.delete(item.id);
    };
    working.done.then(forget, forget);
  }

  private async beginCall(item: RunItem, working: Working) {
    let isCounted = true;
    const onAnswered = () => {
      if (isCounted) this.window.leave();
      isCounted = false;
    };
    // The other half of the lease is for the way to the app.
    const isLeased = () =>
      this.working.get(item.id) === working &&
      performance.now() < working.leaseEndsAtMs - this.options.leaseMs / 2;
    this.window.enter();
    // When it fails the lease runs out, and an engine tries again.
    const { signal } = working.abort;
    await runCall(item, this.deps, { isLeased, signal, onAnswered }).catch(this.options.onError);
    onAnswered();
  }

  private async beginTask(item: QueueItem) {
    this.tasks += 1;
    await runTask(item, this.deps).catch(this.options.onError);
    this.tasks -= 1;
  }

  private setAlarm(delayMs: number) {
    if (this.isStopping) return;
    clearTimeout(this.timer);
    const waitMs = Math.min(Math.max(Math.ceil(delayMs), 1), safetyPollMs);
    this.timer = setTimeout(() => this.deps.journal.claim(), waitMs);
  }

  private async extendLeases() {
    const ids = [...this.working.keys()];
    if (ids.length === 0) return;
    const { engineId, leaseMs } = this.options;
    const beganAtMs = performance.now();
    try {
      const extending = this.deps.sql<{ id: string; generation: number }[]>`
        UPDATE engine.queue SET due_at = now() + ${leaseMs} * interval '1 ms'
        WHERE id IN (SELECT id FROM engine.queue WHERE id = ANY(${ids}::text[]) AND leased_by = ${engineId}
                     ORDER BY id FOR UPDATE SKIP LOCKED)
        RETURNING id, generation`;
      this.options.follow(extending);
      const extended = await extending;
      for (const { id, generation } of extended) {
        const working = this.working.get(id);
        if (working?.item.generation === generation) working.leaseEndsAtMs = beganAtMs + leaseMs;
      }
    } catch (error) {
      this.options.onError(error);
    }
  }

  /** Wakes other engines: more is due than this one can take. */
  private tellOthers() {
    if (this.isTelling) return;
    this.isTelling = true;
    setTimeout(() => (this.isTelling = false), tellPauseMs).unref();
    this.deps.sql`SELECT pg_notify('engine_wake', ${this.options.engineId})`.catch(this.options.onError);
  }

  private async release(ids: readonly string[]) {
    const { engineId } = this.options;
    await this.deps.sql`
      UPDATE engine.queue SET due_at = now(), leased_by = NULL
      WHERE id = ANY(${[...ids]}::text[]) AND leased_by = ${engineId}`;
    await this.deps.sql`SELECT pg_notify('engine_wake', ${engineId})`;
  }
}

function isRunCall(item: QueueItem): item is RunItem {
  return item.runId !== null && (item.kind === 'discover' || item.kind === 'step');
}
