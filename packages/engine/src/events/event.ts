import { z } from 'zod';
import { isStorable } from '../protocol/storable-text';
import { metaSchema, resolveMeta } from './sessions';

const text = z.string().refine(isStorable, 'contains characters that no text may contain');

const firstTs = Date.UTC(1980, 0);
const lastTs = Date.UTC(2100, 0);

/** An event as a client may send it. Unknown fields are kept. */
export const incomingEventSchema = z.looseObject({
  name: text.min(1, 'must not be empty').max(256, 'is longer than 256 characters'),
  // Only the server writes `_inngest`, so that functions may rely on it.
  data: z
    .record(z.string(), z.unknown())
    .transform(({ _inngest: _forged, ...data }) => data)
    .nullish(),
  id: text.max(512, 'is longer than 512 characters').nullish(),
  ts: z
    .number()
    .int('must be whole milliseconds')
    .refine((ts) => ts === 0 || ts >= firstTs, 'is before 1980: it counts milliseconds')
    .refine((ts) => ts <= lastTs, 'is after 2100')
    .nullish(),
  user: z.record(z.string(), z.unknown()).nullish(),
  v: z.string().nullish(),
  meta: metaSchema.nullish(),
});

export type IncomingEvent = z.infer<typeof incomingEventSchema>;

/** An event as functions receive it. */
export interface EventBody {
  name: string;
  data: Record<string, unknown>;
  id: string;
  ts: number;
  user?: Record<string, unknown>;
  meta?: { sessions: Record<string, string | null> } | undefined;
  [field: string]: unknown;
}

/** An event on its way into the database. */
export interface NewEvent {
  /** The engine's id, a ULID. `body.id` is the sender's own id, if any. */
  id: string;
  externalId: string | null;
  name: string;
  body: EventBody;
  bodyJson: string;
  /** How long its runs wait, where its time is in the future. */
  delayMs: number;
}

export function newEvent(id: string, incoming: IncomingEvent): NewEvent {
  const { name, data, id: externalId, ts, user, meta, ...rest } = incoming;
  const body = {
    ...rest,
    name,
    data: data ?? {},
    id: externalId || id,
    ts: ts || Date.now(),
    user: user ?? {},
    ...(meta && { meta: resolveMeta(meta) }),
  };
  return {
    id,
    externalId: externalId || null,
    name,
    body,
    bodyJson: JSON.stringify(body),
    delayMs: delayMs(body),
  };
}

const bodySchema = z.looseObject({
  name: z.string(),
  data: z.record(z.string(), z.unknown()),
  id: z.string(),
  ts: z.number(),
  user: z.record(z.string(), z.unknown()).optional(),
});

/** An event as the database holds it. */
export function storedEvent(id: string, bodyJson: string): NewEvent {
  const { user, ...rest } = bodySchema.parse(JSON.parse(bodyJson));
  const body: EventBody = { ...rest, ...(user && { user }) };
  return { id, externalId: null, name: body.name, body, bodyJson, delayMs: delayMs(body) };
}

function delayMs({ ts }: EventBody) {
  return Math.max(0, ts - Date.now());
}
