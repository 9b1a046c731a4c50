import { and, eq, sql, type Placeholder } from 'drizzle-orm';
import { generations } from '../schema/generations';
import { whereActiveAttempt } from './conditions';

// The parts that are the same in every statement of several changes by a worker: `active`, then what the statement
// changes itself and lists as `entries` (number, type, step, slot, progress, message, data), then `changed` and `numbered`, and
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
  where ${and(eq(generations.id, generationId), whereActiveAttempt(attempt))}
  for update`;

/** The state after the entries. A step that ended is no longer the one that the generation is in. */
export const changedGeneration = sql`
  update ${generations}
  set heartbeat_at = now(),
    last_seq = generations.last_seq + (select count(*) from entries),
    progress = greatest(generations.progress, (select max(progress) from entries)),
    step = coalesce((select step from entries where type <> 'step.completed'), generations.step),
    message = coalesce((select message from entries where type <> 'step.completed'), generations.message)
  where id = (select id from active)
  returning *`;

/** Each of the entries with the state after it. */
export const numberedEvents = sql`
  select active.id as generation_id, active.last_seq + number as seq, owner_id, type, attempt, status, entries.step, slot,
    greatest(active.progress, max(entries.progress) over (order by number)) as progress,
    coalesce(entries.message, active.message) as message, data
  from active, entries`;
