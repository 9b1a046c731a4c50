import { z } from 'zod';
import type { Sql } from '../../database/connect';
import { incomingEventSchema, newEvent, type NewEvent } from '../../events/event';
import { eventIdFromSeed, newId } from '../../events/event-id';
import type { Journal } from '../../journal/journal';
import { findEvent, findEvents } from '../../events/find-events';
import { findRunsOfEvent } from '../../runs/find-runs';
import { HttpError, route } from '../router';
import { data } from '../shown-data';
import { eventFilter } from './event-filter';

const maxEventBytes = 3 * 1024 * 1024;
const maxEvents = 5000;

export function eventRoutes({ sql, journal }: { sql: Sql; journal: Journal }) {
  return [
    route('POST /e/:key', 'event-key', async ({ json, headers }) => {
      const seed = headers['x-inngest-event-id-seed'];
      const events = parseEvents(await json(), typeof seed === 'string' ? seed : null);
      const ids = events.length === 0 ? [] : await journal.accept({ events });
      return { status: 200, body: { ids, status: 200 } };
    }),
    route('GET /v1/events', 'signed', async ({ query }) => data(await findEvents(sql, eventFilter(query)))),
    route('GET /v1/events/:id', 'signed', async ({ params }) => {
      const event = await findEvent(sql, params['id'] ?? '');
      if (!event) throw new HttpError(404, 'Event not found');
      return data(event);
    }),
    route('GET /v1/events/:id/runs', 'signed', async ({ params }) => {
      return data(await findRunsOfEvent(sql, params['id'] ?? ''));
    }),
  ];
}

function parseEvents(body: unknown, seed: string | null): NewEvent[] {
  const list = Array.isArray(body) ? body : [body];
  if (list.length > maxEvents) throw new HttpError(400, `At most ${maxEvents} events can be sent at once.`);
  return list.map((candidate, index) => {
    const parsed = incomingEventSchema.safeParse(candidate);
    if (!parsed.success) {
      throw new HttpError(
        400,
        `Event ${index} is invalid: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`,
      );
    }
    if (parsed.data.name.startsWith('inngest/')) {
      throw new HttpError(
        400,
        `Event ${index} is invalid: the name "${parsed.data.name}" is reserved for internal use.`,
      );
    }
    const event = newEvent(seed === null ? newId() : eventIdFromSeed(seed, index), parsed.data);
    if (Buffer.byteLength(event.bodyJson) > maxEventBytes) {
      throw new HttpError(400, `Event ${index} is larger than ${maxEventBytes} bytes.`);
    }
    return event;
  });
}
