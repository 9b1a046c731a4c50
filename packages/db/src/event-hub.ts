import type { EventType } from '@darkroom/kinds/vocabulary';
import postgres, { type Sql } from 'postgres';

/** Both null after a reconnect: something may have been missed, so read the timeline. */
export type WakeUp = { seq: number; type: EventType } | { seq: null; type: null };

/** Must not throw. */
export type WakeUpListener = (wakeUp: WakeUp) => void;

export interface EventHub {
  /** Returns how to stop. Subscribe first, then read the backlog: so nothing falls between. */
  subscribe: (generationId: string, listener: WakeUpListener) => () => void;
  close: () => Promise<void>;
}

/** `generation_events`: every event. `generation_cancel_requests`: cancel requests only, for the worker. */
export type EventChannel = 'generation_events' | 'generation_cancel_requests';

const missedSome: WakeUp = { seq: null, type: null };
const listenAgainSeconds = 0.25;

/**
 * Wakes readers of a timeline when it grew. One connection per process listens for all of them, begun with the first
 * subscriber. It needs a direct connection: a pooler in transaction mode drops notifications.
 */
export function createEventHub(sql: Sql, channel: EventChannel = 'generation_events'): EventHub {
  const listeners = new Map<string, Set<WakeUpListener>>();
  let connection: Sql | null = null;

  const wakeAll = () => {
    for (const subscribed of listeners.values()) for (const listener of subscribed) listener(missedSome);
  };
  const wake = (payload: string) => {
    const { generationId, seq, type } = parsePayload(payload);
    for (const listener of listeners.get(generationId) ?? []) listener({ seq, type });
  };
  const listen = () => {
    const options: object = { ...sql.options, backoff: () => listenAgainSeconds };
    const client = postgres(options);
    // However often it fails and is lost, the driver listens again by itself, and then calls `wakeAll`.
    client.listen(channel, wake, wakeAll).catch(() => {});
    return client;
  };

  return {
    subscribe(generationId, listener) {
      connection ??= listen();
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
      await connection?.end({ timeout: 1 });
      connection = null;
    },
  };
}

/** Guaranteed by what notifies: `generation/write-events.ts`. */
function parsePayload(payload: string): { generationId: string; seq: number; type: EventType } {
  return JSON.parse(payload);
}
