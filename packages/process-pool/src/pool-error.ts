/**
 * Why a task has no answer. `time`, `memory` and `stack`: it exceeded that limit. `death`: it ended its process.
 * `thrown`: it threw. `busy`: too many tasks wait already. `start`: no process could start. `closed`: the pool is closed.
 */
export type PoolErrorReason = 'time' | 'memory' | 'stack' | 'death' | 'thrown' | 'busy' | 'start' | 'closed';

export class PoolError extends Error {
  override readonly name = 'PoolError';
  readonly reason: PoolErrorReason;

  constructor(reason: PoolErrorReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
