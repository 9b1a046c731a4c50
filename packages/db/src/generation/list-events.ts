import { and, asc, eq, gt } from 'drizzle-orm';
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
  const { generationId, ownerId, afterSeq, limit } = input;
  return db
    .select()
    .from(generationEvents)
    .where(
      and(
        eq(generationEvents.generationId, generationId),
        ownerId === undefined ? undefined : eq(generationEvents.ownerId, ownerId),
        gt(generationEvents.seq, afterSeq),
      ),
    )
    .orderBy(asc(generationEvents.seq))
    .limit(limit);
}
