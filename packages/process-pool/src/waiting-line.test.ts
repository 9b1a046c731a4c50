import { expect, it } from 'vitest';
import { WaitingLine } from './waiting-line';

/** Everything in a line, in the order in which it leaves. */
function empty(line: WaitingLine<string>): string[] {
  const items = [];
  for (let item = line.next(); item !== undefined; item = line.next()) items.push(item);
  return items;
}

function lineOf(maxItems: number, items: readonly string[]) {
  const line = new WaitingLine<string>(maxItems);
  const joined = items.map((item) => line.join(item.slice(0, 1), item));
  return { line, joined };
}

it('lets the items of one key leave in their order', () => {
  expect(empty(lineOf(10, ['a1', 'a2', 'a3']).line)).toEqual(['a1', 'a2', 'a3']);
});

it('lets the keys take turns, however many items one of them has', () => {
  const { line } = lineOf(20, ['a1', 'a2', 'a3', 'a4', 'b1', 'c1', 'b2']);
  expect(empty(line)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4']);
});

it('delays a key that comes late by one item at most', () => {
  const { line } = lineOf(20, ['a1', 'a2', 'a3']);
  expect(line.next()).toBe('a1');
  line.join('b', 'b1');
  expect([line.next(), line.next()]).toEqual(['a2', 'b1']);
});

it('gives one key half of the places, and the others the rest', () => {
  const { line, joined } = lineOf(4, ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']);
  expect(joined).toEqual([true, true, false, true, true, false]);
  expect(line.size).toBe(4);
});

it('has a place again for each item that has left', () => {
  const { line } = lineOf(2, ['a1', 'b1']);
  expect(line.join('c', 'c1')).toBe(false);
  line.next();
  expect([line.size, line.join('c', 'c1')]).toEqual([1, true]);
  expect(empty(line)).toEqual(['b1', 'c1']);
  expect([line.size, line.next()]).toEqual([0, undefined]);
});
