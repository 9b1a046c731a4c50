import type { EventType } from '@darkroom/kinds/vocabulary';
import { and, eq, getTableColumns, sql, type SQL } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Db, Tx } from '../client';
import type { EventChannel } from '../event-hub';
import { generationEvents } from '../schema/generation-events';
import { generations } from '../schema/generations';
import { storableJson } from '../storable';
import type { Generation } from './generation';

export interface GenerationChange {
  generationId: string;
  /** The states of the generation that allow this change. */
  where: SQL | undefined;
  set: PgUpdateSetSource<typeof generations>;
  type: EventType;
  slot?: string | undefined;
  data?: unknown;
  /** What else changes in the same statement: each one of its own, which reads the row from `changed`. */
  along?: readonly SQL[];
}

const notify = (channel: EventChannel) => sql`
  pg_notify(${channel}, json_build_object(
    'generationId', generation_id, 'ownerId', owner_id, 'seq', seq, 'type', type)::text)`;

/**
 * The one way to change what readers see of a generation: a single statement changes the row, writes the event with
 * the state after it and wakes the readers. Returns null where the condition does not hold.
 */
export async function recordEvent(db: Db | Tx, change: GenerationChange): Promise<Generation | null> {
  const { generationId, where, set, type, slot = null, data = null, along = [] } = change;
  const dataJson = data === null ? null : JSON.stringify(storableJson(data));
  const update = db
    .update(generations)
    .set({ ...set, lastSeq: sql`${generations.lastSeq} + 1` })
    .where(and(eq(generations.id, generationId), where));
  const changed = db.$with('changed', getTableColumns(generations)).as(sql`${update.getSQL()} returning *`);
  // The clock, not now(): a transaction that waited for the row's lock began before the event ahead of it was written.
  const written = db.$with('written', { seq: generationEvents.seq }).as(sql`
    insert into ${generationEvents}
      (generation_id, seq, owner_id, type, attempt, status, step, slot, progress, message, data, created_at)
    select id, last_seq, owner_id, ${type}::event_type, attempt, status, step, ${slot}::text, progress, message,
      ${dataJson}::jsonb, clock_timestamp()
    from changed
    returning seq, ${notify('generation_events')},
      case when type = 'generation.cancel-requested' then ${notify('generation_cancel_requests')} end`);
  const others = along.map((statement, index) => db.$with(`along_${index}`, {}).as(statement));
  const [generation] = await db
    .with(changed, written, ...others)
    .select()
    .from(changed);
  return generation ?? null;
}
