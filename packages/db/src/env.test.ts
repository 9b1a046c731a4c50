import { expect, it } from 'vitest';
import { readDatabaseUrl } from './env';

it.each([
  'postgres://localhost/darkroom',
  'postgresql://u:p%40ss@db.example.com:6543/darkroom?sslmode=require',
])('takes %s', (url) => {
  expect(readDatabaseUrl({ DATABASE_URL: url })).toBe(url);
});

it.each([
  [undefined, 'is not set'],
  ['', 'is not a Postgres address'],
  ['localhost:5432', 'is not a Postgres address'],
  ['mysql://localhost/darkroom', 'is not a Postgres address'],
])('reports the fault of %j without repeating the address', (url, sentence) => {
  expect(() => readDatabaseUrl({ DATABASE_URL: url })).toThrow(sentence);
});
