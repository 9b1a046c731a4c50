import type { Db } from '@darkroom/db/client';
import type { EventHub } from '@darkroom/db/event-hub';
import type { GenerationEvent } from '@darkroom/db/generation/generation';
import { getGeneration } from '@darkroom/db/generation/get-generation';
import { listEvents } from '@darkroom/db/generation/list-events';
import { isTerminal } from '@darkroom/kinds/vocabulary';
import { createBell } from './bell';
import { joinTimeline } from './join-timeline';
import { readPatiently } from './read-patiently';

const backlogPageSize = 200;
const restMs = 60_000;

export interface FollowInput {
  id: string;
  ownerId: string;
  /** The last `seq` that the reader has; 0 for none. */
  afterSeq: number;
  signal: AbortSignal;
}

/**
 * The timeline after a point: what there is, then what comes, each event once and in order. Ends with the newest
 * attempt. Throws NotFoundError when there is no such generation of the owner.
 */
export async function* followEvents(
  deps: { db: Db; hub: EventHub },
  { id, ownerId, afterSeq, signal }: FollowInput,
): AsyncGenerator<GenerationEvent, void> {
  const { db } = deps;
  const bell = createBell();
  signal.addEventListener('abort', bell.ring);
  let leave = () => {};
  try {
    let generation = null;
    while (!generation) {
      if (signal.aborted) return;
      generation = await readPatiently(() => getGeneration(db, { id, ownerId }), bell);
    }
    let seq = Math.min(afterSeq, generation.lastSeq);
    if (isTerminal(generation.status) && seq === generation.lastSeq) return;
    const { timeline, ...joined } = joinTimeline(deps, { generation, seq, bell });
    leave = joined.leave;
    while (!signal.aborted) {
      const backlog = { generationId: id, ownerId, afterSeq: seq, limit: backlogPageSize };
      const events = timeline.after(seq) ?? (await readPatiently(() => listEvents(db, backlog), bell));
      if (!events) continue;
      for (const event of events) {
        yield event;
        seq = event.seq;
      }
      if (timeline.isEndedAt(seq)) return;
      if (events.length === 0) await bell.wait(restMs);
    }
  } finally {
    signal.removeEventListener('abort', bell.ring);
    leave();
  }
}
