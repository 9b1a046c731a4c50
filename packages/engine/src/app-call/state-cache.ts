import type { Sql } from '../database/connect';
import type { FlushResult } from '../journal/flush';
import type { StoredStep } from '../rows/changes';
import type { RunItem } from '../rows/queue-item';
import { RunState } from './run-state';

const maxCachedBytes = 64 * 1024 * 1024;

/** The states of the runs this engine works on. The database decides: the cache reads an outdated state again. */
export class StateCache {
  private readonly states = new Map<string, RunState>();
  private cachedBytes = 0;

  constructor(private readonly sql: Sql) {}

  /** The run's state with at least the steps that were stored at the lease; null when the run is gone. */
  async get(item: RunItem) {
    const cached = this.states.get(item.runId);
    if (cached && cached.stepCount >= item.stepCount) return cached;
    this.forget(item.runId);
    const state = await this.load(item.runId);
    if (state) this.keep(state);
    return state;
  }

  /** Applies what a transaction has written. */
  takeOver({ steps, doubtfulRunIds, endedRunIds, startedRuns }: FlushResult) {
    this.add(steps);
    for (const runId of [...doubtfulRunIds, ...endedRunIds]) this.forget(runId);
    for (const { id, functionId, eventsJson } of startedRuns)
      this.keep(new RunState(id, functionId, eventsJson));
  }

  /** Keeps the state of a run that has just started, so that nothing needs to be read. */
  keep(state: RunState) {
    this.states.set(state.runId, state);
    this.cachedBytes += state.sizeBytes;
    for (const oldest of this.states.keys()) {
      if (this.cachedBytes <= maxCachedBytes || oldest === state.runId) break;
      this.forget(oldest);
    }
  }

  add(steps: readonly StoredStep[]) {
    for (const { runId, stepId, value } of steps) {
      const state = this.states.get(runId);
      if (!state) continue;
      const sizeBytes = state.sizeBytes;
      state.add(stepId, value);
      this.cachedBytes += state.sizeBytes - sizeBytes;
    }
  }

  forget(runId: string) {
    const state = this.states.get(runId);
    if (!state) return;
    this.states.delete(runId);
    this.cachedBytes -= state.sizeBytes;
  }

  private async load(runId: string) {
    const [run, steps] = await Promise.all([
      this.sql<{ functionId: string; events: string[] }[]>`
        SELECT r.function_id, ARRAY(SELECT body::text FROM engine.events_of(r)) AS events FROM engine.runs r
        WHERE r.id = ${runId}`,
      this.sql<{ stepId: string; value: string }[]>`
        SELECT step_id, value::text FROM engine.steps WHERE run_id = ${runId} ORDER BY seq`,
    ]);
    if (!run[0]) return null;
    const state = new RunState(runId, run[0].functionId, run[0].events);
    for (const { stepId, value } of steps) state.add(stepId, value);
    return state;
  }
}
