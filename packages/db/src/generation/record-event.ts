import type { EventType } from '@darkroom/kinds/vocabulary';
import { and, eq, getTableColumns, sql, type SQL } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Db, Tx } from '../client';
import { generations } from '../schema/generations';
import type { Generation } from './generation';
import { writtenEvents } from './write-events';

export interface GenerationChange {
  generationId: string;
  /** The states of the generation that allow this change. */
  where: SQL | undefined;
  set: PgUpdateSetSource<typeof generations>;
  type: EventType;
  /** JSON with what else changed; it may read the row after the change from `changed`. */
  data?: SQL | undefined;
  /** What else changes in the same statement: each one of its own, which reads the row from `changed`. */
  along?: readonly SQL[];
}

/**
 * Changes the generation's row and writes the event with the state after it, in a single statement. Returns null where
 * the condition does not hold.
 */
export async function recordEvent(db: Db | Tx, change: GenerationChange): Promise<Generation | null> {
  const { generationId, where, set, type, data = sql`null::jsonb`, along = [] } = change;
  const update = db
    .update(generations)
    .set({ ...set, lastSeq: sql`${generations.lastSeq} + 1` })
    .where(and(eq(generations.id, generationId), where));
  const part = (name: string, body: SQL) => db.$with(name, {}).as(body);
  const changed = db.$with('changed', getTableColumns(generations)).as(sql`${update.getSQL()} returning *`);
  const numbered = sql`
    select id as generation_id, last_seq as seq, owner_id, ${type}::event_type as type, attempt, status, step,
      null as slot, progress, message, ${data} as data
    from changed`;
  const others = along.map((statement, index) => part(`along_${index}`, statement));
  const [generation] = await db
    .with(changed, part('numbered', numbered), part('written', writtenEvents), ...others)
    .select()
    .from(changed);
  return generation ?? null;
}
