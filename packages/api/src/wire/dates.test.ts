import superjson from 'superjson';
import { describe, expect, it } from 'vitest';
import { packDates, unpackDates } from './dates';

const date = new Date('2026-01-02T03:04:05.678Z');
const answers = [
  null,
  'text',
  [],
  { at: date },
  { items: [{ at: date }, { at: null, deep: { at: date } }], input: { prompt: 'A boat' } },
  { 'with.dot': { 'with\\slash': date, 'both\\.': [date] }, '': { '': date } },
];

const travel = (value: unknown): never => JSON.parse(JSON.stringify(value)) as never;

describe('dates on the wire', () => {
  it.each(answers)('survive packing within %j', (answer) => {
    expect(unpackDates(travel(packDates(answer)))).toEqual(answer);
  });

  it.each(answers.slice(0, 5))('are read by superjson within %j', (answer) => {
    expect(superjson.deserialize(travel(packDates(answer)))).toEqual(answer);
    expect(unpackDates(travel(superjson.serialize(answer)))).toEqual(answer);
  });

  it.each(['__proto__.at', 'constructor.at', 'a.b.c'])('are not created at the missing path %s', (path) => {
    expect(unpackDates({ json: { a: 1 }, meta: { values: { [path]: ['Date'] } } })).toEqual({ a: 1 });
  });

  it.each([undefined, null, 1, { json: 1, meta: { values: { a: ['set'] } } }])(
    'do not come from %j',
    (wire) => {
      expect(() => unpackDates(wire)).toThrow();
    },
  );
});
