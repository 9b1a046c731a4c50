import { expect, it } from 'vitest';
import { filtersOf } from './filters';

it('reads the kind and the state of the address', () => {
  expect(filtersOf({ kind: 'image', status: 'failed' })).toEqual({ kind: 'image', status: 'failed' });
});

const unknown: Parameters<typeof filtersOf>[0][] = [
  { kind: 'sculpture' },
  { kind: ['image', 'website'] },
  { status: 'lost' },
  { toString: 'x' },
  {},
];

it.each(unknown.map((query) => ({ query })))('leaves out what it does not know: $query', ({ query }) => {
  expect(Object.values(filtersOf(query)).filter(Boolean)).toEqual([]);
});
