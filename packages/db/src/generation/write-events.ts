import { sql } from 'drizzle-orm';
import type { EventChannel } from '../event-hub';
import { generationEvents } from '../schema/generation-events';

const notify = (channel: EventChannel) => sql`
  pg_notify(${sql.raw(`'${channel}'`)}, json_build_object(
    'generationId', generation_id, 'ownerId', owner_id, 'seq', seq, 'type', type)::text)`;

/**
 * The one place that writes events and wakes their readers: a part of the statement that changes what they report. It
 * reads them from the part `numbered`, complete but for the time.
 */
// The clock, not now(): a transaction that waited for the row's lock began before the event ahead of it was written.
export const writtenEvents = sql`
  insert into ${generationEvents}
    (generation_id, seq, owner_id, type, attempt, status, step, slot, progress, message, data, created_at)
  select generation_id, seq, owner_id, type, attempt, status, step, slot, progress, message, data, clock_timestamp()
  from numbered
  order by seq
  returning ${notify('generation_events')},
    case when type = 'generation.cancel-requested' then ${notify('generation_cancel_requests')} end`;
