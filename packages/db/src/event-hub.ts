import type { EventType } from '@darkroom/kinds/vocabulary';
import type { Sql } from 'postgres';

/** Both null after a reconnect: something may have been missed, so read the timeline. */
export type WakeUp = { seq: number; type: EventType } | { seq: null; type: null };

/** Must not throw. */
export type WakeUpListener = (wakeUp: WakeUp) => void;

export interface EventHub {
  /** Returns how to stop. Subscribe first, then read the backlog: so nothing falls between. */
  subscribe: (generationId: string, listener: WakeUpListener) => () => void;
  close: () => Promise<void>;
}

/** All news of all generations; or only the requests to cancel, for who works on generations and makes the other news. */
export type EventChannel = 'generation_events' | 'generation_cancel_requests';

const missedSome: WakeUp = { seq: null, type: null };

/**
 * Wakes readers of a timeline when it grew. One connection per process listens for all of them, begun with the first
 * subscriber. It needs a direct connection: a pooler in transaction mode drops notifications.
 */
export function createEventHub(sql: Sql, channel: EventChannel = 'generation_events'): EventHub {
  const listeners = new Map<string, Set<WakeUpListener>>();
  let listening: Promise<{ unlisten: () => Promise<void> } | null> | null = null;

  const wakeAll = () => {
    for (const subscribed of listeners.values()) for (const listener of subscribed) listener(missedSome);
  };
  const wake = (payload: string) => {
    const { generationId, seq, type } = parsePayload(payload);
    for (const listener of listeners.get(generationId) ?? []) listener({ seq, type });
  };

  return {
    subscribe(generationId, listener) {
      // The driver listens again by itself after a lost connection, and then calls `wakeAll`.
      // Where the very first attempt fails, the next subscriber makes another.
      listening ??= sql.listen(channel, wake, wakeAll).catch(() => (listening = null));
      const subscribed = listeners.get(generationId) ?? new Set();
      listeners.set(generationId, subscribed.add(listener));
      return () => {
        subscribed.delete(listener);
        if (subscribed.size === 0 && listeners.get(generationId) === subscribed)
          listeners.delete(generationId);
      };
    },
    async close() {
      listeners.clear();
      const listened = await listening;
      listening = null;
      await listened?.unlisten();
    },
  };
}

/** Guaranteed by the statements that notify: `generation/record-event.ts`, `generation/event-parts.ts`. */
function parsePayload(payload: string): { generationId: string; seq: number; type: EventType } {
  return JSON.parse(payload);
}
