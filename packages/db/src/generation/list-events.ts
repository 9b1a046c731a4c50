import { and, asc, eq, gt, sql, type SQL } from 'drizzle-orm';
import { builtOnce } from '../built-once';
import type { Db, Tx } from '../client';
import { generationEvents } from '../schema/generation-events';
import type { GenerationEvent } from './generation';

export interface ListEventsInput {
  generationId: string;
  /** Left out, the caller has checked whose generation it is. */
  ownerId?: string | undefined;
  /** The last `seq` that the reader has; 0 for all. */
  afterSeq: number;
  limit: number;
}

/** The timeline after a point, in its order. */
export async function listEvents(db: Db | Tx, input: ListEventsInput): Promise<GenerationEvent[]> {
  const { ownerId, ...page } = input;
  return ownerId === undefined ? events(db).execute(page) : ownEvents(db).execute({ ...page, ownerId });
}

const isAfter = and(
  eq(generationEvents.generationId, sql.placeholder('generationId')),
  gt(generationEvents.seq, sql.placeholder('afterSeq')),
);

const select = (db: Db | Tx, where: SQL | undefined) =>
  db
    .select()
    .from(generationEvents)
    .where(where)
    .orderBy(asc(generationEvents.seq))
    .limit(sql.placeholder('limit'));

const events = builtOnce((db) => select(db, isAfter).prepare('list_events'));
const ownEvents = builtOnce((db) =>
  select(db, and(isAfter, eq(generationEvents.ownerId, sql.placeholder('ownerId')))).prepare(
    'list_own_events',
  ),
);
