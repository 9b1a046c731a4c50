import { expect, it } from 'vitest';
import { ulid } from 'ulid';
import { HttpError } from '../router';
import { eventFilter } from './event-filter';

const read = (query: string) => eventFilter(new URLSearchParams(query));

it('asks for the newest twenty of all events by default, also with empty fields', () => {
  const all = { name: null, receivedAfter: null, receivedBefore: null, cursor: null, limit: 20 };
  expect(read('')).toEqual(all);
  expect(read('name=&cursor=&limit=&received_after=')).toEqual(all);
});

it('reads a moment as a date or as milliseconds', () => {
  const moment = new Date(Date.UTC(2026, 0, 1));
  expect(read(`received_after=${moment.toISOString()}`).receivedAfter).toEqual(moment);
  expect(read(`received_before=${moment.getTime()}`).receivedBefore).toEqual(moment);
});

it.each([
  ['1', 1],
  ['100', 100],
  ['5000', 100],
  ['0', 1],
  ['-3', 1],
  ['1.5', 20],
  ['many', 20],
])('keeps a limit of %s within its bounds', (limit, expected) => {
  expect(read(`limit=${limit}`).limit).toBe(expected);
});

it('reads the place where the last page ended', () => {
  const cursor = ulid();
  expect(read(`cursor=${cursor}&name=a/b`)).toMatchObject({ cursor, name: 'a/b' });
});

it.each(['cursor=1', "cursor='; drop table", 'received_after=soon', 'received_before=2026-99-99'])(
  'refuses %s',
  (query) => {
    expect(() => read(query)).toThrow(HttpError);
  },
);
