import { isValid } from 'ulid';
import type { EventFilter } from '../../events/find-events';
import { HttpError } from '../router';

const defaultLimit = 20;
const maxLimit = 100;

/** Reads the query of a list of events. */
export function eventFilter(query: URLSearchParams): EventFilter {
  const cursor = query.get('cursor') || null;
  if (cursor !== null && !isValid(cursor)) throw new HttpError(400, 'Invalid cursor query parameter');
  const limit = Number(query.get('limit') || defaultLimit);
  return {
    name: query.get('name') || null,
    receivedAfter: date(query, 'received_after'),
    receivedBefore: date(query, 'received_before'),
    cursor,
    limit: Number.isInteger(limit) ? Math.min(Math.max(limit, 1), maxLimit) : defaultLimit,
  };
}

function date(query: URLSearchParams, name: string) {
  const text = query.get(name);
  if (!text) return null;
  const parsed = new Date(/^\d+$/.test(text) ? Number(text) : text);
  if (Number.isNaN(parsed.getTime())) throw new HttpError(400, `Invalid ${name} query parameter`);
  return parsed;
}
