import { z } from 'zod';

/** An answer in superjson's format, so that clients with superjson can read it. We use only its type for dates. */
const packed = z.object({
  json: z.unknown(),
  meta: z.object({ values: z.record(z.string(), z.tuple([z.literal('Date')])) }).optional(),
});

type Packed = { json: unknown; meta?: { values: Record<string, ['Date']>; v: 1 } };

/** `{ json, meta: { values: { 'items.0.createdAt': ['Date'] } } }`: JSON writes a date as text, so `meta` marks it. */
export function packDates(answer: unknown): Packed {
  const values: Record<string, ['Date']> = {};
  markDates(answer, [], values);
  return Object.keys(values).length > 0 ? { json: answer, meta: { values, v: 1 } } : { json: answer };
}

/** The answer with its dates. Reads only answers of our own server; throws for anything else. */
export function unpackDates(wire: unknown): unknown {
  const { json, meta } = packed.parse(wire);
  for (const path of Object.keys(meta?.values ?? {})) makeDate(json, readPath(path));
  return json;
}

function markDates(value: unknown, path: string[], values: Record<string, ['Date']>): void {
  if (value instanceof Date) values[path.map(escapeKey).join('.')] = ['Date'];
  else if (isContainer(value)) {
    for (const [key, child] of Object.entries(value)) markDates(child, [...path, key], values);
  }
}

function makeDate(json: unknown, path: string[]): void {
  const key = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce(childOf, json);
  const text = childOf(parent, key);
  if (typeof text === 'string' && isContainer(parent)) Reflect.set(parent, key, new Date(text));
}

function childOf(parent: unknown, key: string): unknown {
  return isContainer(parent) && Object.hasOwn(parent, key) ? Reflect.get(parent, key) : undefined;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

const escapeKey = (key: string) => key.replace(/[\\.]/g, '\\$&');

// No stored key contains this character, because Postgres refuses it.
const separator = '\u0000';
const readPath = (path: string) =>
  path.replace(/\\(.)|\./g, (_, escaped?: string) => escaped ?? separator).split(separator);
