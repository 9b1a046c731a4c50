import type { Db } from '@darkroom/db/client';
import type { EventHub } from '@darkroom/db/event-hub';
import type { Generation } from '@darkroom/db/generation/generation';
import type { Bell } from './bell';
import { LiveTimeline } from './live-timeline';

// By the hub, of which a process has one.
const followed = new WeakMap<EventHub, Map<string, LiveTimeline>>();

interface Joined {
  timeline: LiveTimeline;
  leave: () => void;
}

/** Has `bell` ring for a generation, as the reader has found it, of which it has the events up to `seq`. */
export function joinTimeline(
  { db, hub }: { db: Db; hub: EventHub },
  { generation, seq, bell }: { generation: Generation; seq: number; bell: Bell },
): Joined {
  const timelines = followed.get(hub) ?? new Map<string, LiveTimeline>();
  followed.set(hub, timelines);
  const { id, lastSeq } = generation;
  const known = timelines.get(id);
  const timeline = known?.isWatched ? known : new LiveTimeline(db, generation, seq);
  timelines.set(id, timeline);
  // Before the first read, so that no event falls between the two.
  const unsubscribe = hub.subscribe(id, timeline.hear);
  timeline.join(bell);
  timeline.hear({ seq: lastSeq });
  return {
    timeline,
    leave() {
      unsubscribe();
      timeline.leave(bell);
      if (!timeline.isWatched && timelines.get(id) === timeline) timelines.delete(id);
    },
  };
}
