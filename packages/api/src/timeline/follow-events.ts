import { setTimeout as delay } from 'node:timers/promises';
import type { Db } from '@darkroom/db/client';
import { isConnectionError } from '@darkroom/db/connection-error';
import type { EventHub } from '@darkroom/db/event-hub';
import type { GenerationEvent } from '@darkroom/db/generation/generation';
import { getGeneration } from '@darkroom/db/generation/get-generation';
import { listEvents } from '@darkroom/db/generation/list-events';
import { isTerminal } from '@darkroom/kinds/vocabulary';
import { createBell } from './bell';

// Wake-ups are only hints: a reader looks this often without one.
const lookAgainMs = 5_000;
const pageSize = 200;
// News of one moment are read together: a reader asks at most this often.
const pauseMs = 20;
const databaseAwayMs = 1000;

export interface FollowInput {
  id: string;
  ownerId: string;
  /** The last `seq` that the reader has; 0 for none. */
  afterSeq: number;
  signal: AbortSignal;
}

/**
 * The timeline after a point: what there is, then what comes, each event once and in order. Ends with the newest
 * attempt. Throws NotFoundError when there is no such generation, or no longer.
 */
export async function* followEvents(
  { db, hub }: { db: Db; hub: EventHub },
  { id, ownerId, afterSeq, signal }: FollowInput,
): AsyncGenerator<GenerationEvent, void> {
  const bell = createBell();
  // Before the first look, so that no event falls between the two.
  const unsubscribe = hub.subscribe(id, bell.ring);
  signal.addEventListener('abort', bell.ring);
  // A reader stays while the database is away, and goes on from where it was.
  const read = async <T>(query: () => Promise<T>): Promise<T | null> => {
    try {
      return await query();
    } catch (error) {
      if (!isConnectionError(error)) throw error;
      await bell.wait(databaseAwayMs);
      return null;
    }
  };
  try {
    let seq = afterSeq;
    let isUnderWay = false;
    while (!signal.aborted) {
      if (!isUnderWay) {
        const generation = await read(() => getGeneration(db, { id, ownerId }));
        if (!generation) continue;
        seq = Math.min(seq, generation.lastSeq);
        if (isTerminal(generation.status) && seq === generation.lastSeq) return;
      }
      const readAtMs = performance.now();
      const page = { generationId: id, ownerId, afterSeq: seq, limit: pageSize };
      const events = await read(() => listEvents(db, page));
      if (!events) continue;
      for (const event of events) {
        yield event;
        seq = event.seq;
      }
      const last = events.at(-1);
      // News of running work needs no look at its row. After an end, another attempt may have been asked for meanwhile.
      isUnderWay = last !== undefined && !isTerminal(last.status);
      if (events.length < pageSize && (isUnderWay || !last)) {
        await bell.wait(lookAgainMs);
        await delay(Math.max(0, readAtMs + pauseMs - performance.now()));
      }
    }
  } finally {
    signal.removeEventListener('abort', bell.ring);
    unsubscribe();
  }
}
