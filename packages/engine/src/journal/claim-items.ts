import type { Connection } from '../database/connect';
import type { QueueItem } from '../queue/queue-item';

/** How much an engine can take on now. */
export interface ClaimRequest {
  engineId: string;
  leaseMs: number;
  calls: number;
  tasks: number;
}

/** The statements that lease what is due, and tell when the next thing will be. */
export function claimItems(tx: Connection, { engineId, leaseMs, calls, tasks }: ClaimRequest) {
  return {
    items: tx<QueueItem[]>`
      SELECT * FROM engine.claim(${engineId}, ${calls}, ${tasks}, ${leaseMs} * interval '1 ms')`,
    nextDue: tx<{ delayMs: number | null }[]>`
      SELECT (extract(epoch FROM min(due_at) - clock_timestamp()) * 1000)::double precision AS delay_ms
      FROM (
        SELECT min(due_at) AS due_at FROM engine.queue WHERE NOT is_call AND parked_on IS NULL
        UNION ALL
        SELECT min(due_at) FROM engine.queue WHERE is_call AND parked_on IS NULL) AS next`,
  };
}
