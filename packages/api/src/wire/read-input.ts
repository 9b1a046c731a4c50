import { InputError } from '../error/input-error';

// Our largest input has about sixty parts, five levels deep.
const maxParts = 2_000;
const maxDepth = 20;
const maxMarks = 50;

/**
 * The raw input, for its schema to check. Unwraps superjson's envelope `{"json": …}`. Of its `meta` it reads only the marks
 * of omitted values: to restore another type would mean to run the caller's program. Throws InputError.
 */
export function readInput(wire: unknown): unknown {
  assertBounded(wire);
  if (!isPlainObject(wire) || !Object.hasOwn(wire, 'json')) return wire;
  const { json, meta, ...rest } = wire;
  if (Object.keys(rest).length > 0)
    throw new InputError('', 'An input with “json” may have nothing but “meta” beside it.');
  return meta === undefined ? json : leaveOut(json, marksOf(meta));
}

/** Bounds the number of parts, because the work grows with them, not with the size in bytes. */
function assertBounded(wire: unknown): void {
  let level = [wire];
  let parts = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) throw new InputError('', 'This input is nested too deeply.');
    level = level.flatMap((value) => (typeof value === 'object' && value ? Object.values(value) : []));
    parts += level.length;
    if (parts > maxParts) throw new InputError('', `An input has at most ${maxParts} values.`);
  }
}

/** The paths marked as omitted: `{ values: { parentId: ['undefined'] } }`, or `['undefined']` for no input. */
function marksOf(meta: unknown): string[] {
  if (isPlainObject(meta) && Object.keys(meta).every((key) => key === 'values' || key === 'v')) {
    const { values } = meta;
    if (values === undefined) return [];
    if (isUndefinedMark(values)) return [''];
    if (isPlainObject(values) && Object.values(values).every(isUndefinedMark)) {
      const paths = Object.keys(values);
      if (paths.length <= maxMarks) return paths;
    }
  }
  throw new InputError('', 'An input is plain JSON: “meta” may mark what is left out, and nothing else.');
}

function leaveOut(json: unknown, paths: readonly string[]): unknown {
  if (paths.includes('')) return json ?? undefined;
  for (const path of paths) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const parent = keys.reduce(childOf, json);
    if (isPlainObject(parent) && childOf(parent, last) === null) delete parent[last];
  }
  return json;
}

function childOf(parent: unknown, key: string): unknown {
  return isPlainObject(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined;
}

function isUndefinedMark(mark: unknown): boolean {
  return Array.isArray(mark) && mark.length === 1 && mark[0] === 'undefined';
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
