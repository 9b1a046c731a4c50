import { EventSource } from 'eventsource';
import superjson from 'superjson';
import { vi } from 'vitest';
import type { EventView } from '../src/view/generation-view';

/** Reads a timeline with an EventSource, which reconnects by itself after the last event it has. */
export function readTimeline(url: string, { id, after }: { id: string; after?: number }) {
  const input = encodeURIComponent(
    JSON.stringify(superjson.serialize({ id, lastEventId: after?.toString() })),
  );
  const source = new EventSource(`${url}/api/trpc/generation.onEvent?input=${input}`);
  const events: EventView[] = [];
  const errors: string[] = [];
  let connections = 0;
  source.addEventListener('connected', () => (connections += 1));
  source.addEventListener('message', ({ data, lastEventId }) => {
    const event = superjson.deserialize<EventView>(JSON.parse(data));
    if (lastEventId !== String(event.seq)) throw new Error(`Event ${event.seq} has the id ${lastEventId}.`);
    events.push(event);
  });
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      source.close();
      resolve();
    };
    source.addEventListener('return', end);
    source.addEventListener('serialized-error', ({ data }) => {
      errors.push(superjson.deserialize<{ data: { code: string } }>(JSON.parse(data)).data.code);
      end();
    });
  });
  return {
    events,
    errors,
    ended,
    seqs: () => events.map(({ seq }) => seq),
    connections: () => connections,
    close: () => source.close(),
  };
}

/** Waits until `check` no longer throws, with time for a busy machine. */
export const eventually = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 20 });
