import { and, eq, sql, type Placeholder } from 'drizzle-orm';
import { generations } from '../schema/generations';
import { isActiveAttempt } from './conditions';

// The parts that are the same in every statement of several changes by a worker: `active`, then what the statement
// itself changes and tells as `news` (number, type, step, slot, progress, message, data), then `changed` and `told`, and
// `written` of write-events.ts.

/**
 * Locks the generation before any other row and reads its newest version, also where it had to wait. The weaker lock, which
 * a row that refers to the generation may share, would have to be taken again for the update, behind others who wait for
 * this one: a deadlock.
 */
export const activeGeneration = ({
  generationId,
  attempt,
}: {
  generationId: string | Placeholder;
  attempt: number | Placeholder;
}) => sql`
  select * from ${generations}
  where ${and(eq(generations.id, generationId), isActiveAttempt(attempt))}
  for update`;

/** The state after the news. A step that ended is no longer the one that the generation is in. */
export const changedGeneration = sql`
  update ${generations}
  set heartbeat_at = now(),
    last_seq = generations.last_seq + (select count(*) from news),
    progress = greatest(generations.progress, (select max(progress) from news)),
    step = coalesce((select step from news where type <> 'step.completed'), generations.step),
    message = coalesce((select message from news where type <> 'step.completed'), generations.message)
  where id = (select id from active)
  returning *`;

/** Each of the news with the state after it. */
export const toldEvents = sql`
  select active.id as generation_id, active.last_seq + number as seq, owner_id, type, attempt, status, news.step, slot,
    greatest(active.progress, max(news.progress) over (order by number)) as progress,
    coalesce(news.message, active.message) as message, data
  from active, news`;
