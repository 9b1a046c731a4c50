import type { NewEvent } from '../events/event';
import { evaluateKey, isMatch } from '../expressions/expression';
import type { FunctionConfig } from '../registry/function-config';

/** What the database must check before a run may start; see `engine.admit`. */
export interface Gates {
  /** Only the first run with this key within 24 hours starts. */
  idempotencyKey: string | null;
  rateLimit: { key: string; intervalMs: number; burst: number } | null;
  hold: Hold | null;
  singleton: { key: string; mode: 'skip' | 'cancel' } | null;
}

/** A start that waits for more events: for the last one of a series, or for a batch of them. */
interface Hold {
  key: string;
  functionId: string;
  eventId: string;
  eventTs: number;
  sizeBytes: number;
  waitMs: number;
  /** Null for a batch, whose wait never moves. */
  debounceTimeoutMs: number | null;
  /** Null for a debounce, which keeps the last event only. */
  maxSize: number | null;
}

/** The gates between an event and a run of the function; null when it has none. */
export function gatesOf(fn: FunctionConfig, event: NewEvent): Gates | null {
  if (!(fn.idempotency || fn.rateLimit || fn.debounce || fn.batchEvents || fn.singleton)) return null;
  const batch = batchHold(fn, event);
  if (batch) return { idempotencyKey: null, rateLimit: null, hold: batch, singleton: null };
  const hold = debounceHold(fn, event);
  return { ...startGates(fn, event), rateLimit: rateLimit(fn, event), hold };
}

/** The gates that remain between a held event and its run. */
export function startGates(fn: FunctionConfig, event: NewEvent): Gates {
  const key = singletonKey(fn, event);
  const once = fn.idempotency && keyOf(fn.id, fn.idempotency, event);
  return {
    idempotencyKey: once && `run:${once}`,
    rateLimit: null,
    hold: null,
    singleton: fn.singleton && key ? { key, mode: fn.singleton.mode } : null,
  };
}

/** The gates of an invocation: none that would keep the invoking step waiting. */
export function invocationGates(fn: FunctionConfig, event: NewEvent): Gates | null {
  if (!(fn.idempotency || fn.rateLimit)) return null;
  return { ...startGates(fn, event), rateLimit: rateLimit(fn, event), singleton: null };
}

/** The key that only one run may have at a time. */
export function singletonKey({ id, singleton }: FunctionConfig, event: NewEvent) {
  return singleton && keyOf(id, singleton.key, event);
}

function rateLimit({ id, rateLimit: limit }: FunctionConfig, event: NewEvent) {
  const key = limit && keyOf(id, limit.key, event);
  return limit && key ? { key: `rate:${key}`, intervalMs: limit.intervalMs, burst: limit.burst } : null;
}

function debounceHold(fn: FunctionConfig, event: NewEvent): Hold | null {
  if (!fn.debounce) return null;
  const { key, periodMs, timeoutMs } = fn.debounce;
  return {
    ...heldEvent(event, fn, key),
    waitMs: periodMs,
    debounceTimeoutMs: timeoutMs,
    maxSize: null,
  };
}

function batchHold(fn: FunctionConfig, event: NewEvent): Hold | null {
  if (!fn.batchEvents) return null;
  const { key, timeoutMs, maxSize, condition } = fn.batchEvents;
  if (!isMatch(condition, { event: event.body })) return null;
  return { ...heldEvent(event, fn, key), waitMs: timeoutMs, debounceTimeoutMs: null, maxSize };
}

function heldEvent(event: NewEvent, fn: FunctionConfig, key: string | null) {
  return {
    key: `${fn.id}:${key ? evaluateKey(key, { event: event.body }) : ''}`,
    functionId: fn.id,
    eventId: event.id,
    eventTs: event.body.ts,
    sizeBytes: Buffer.byteLength(event.bodyJson),
  };
}

/** A key that is false, or whose field the event lacks, exempts the event from the limit. */
function keyOf(functionId: string, key: string | null, event: NewEvent) {
  const value = key ? evaluateKey(key, { event: event.body }) : '';
  return value === 'false' ? null : `${functionId}:${value}`;
}
