import { expect, it } from 'vitest';
import { assertStorageKey, StorageError } from './storage';

it.each(['a', 'uploads/1.png', 'generations/0190-ab/x_y.min.html', 'A-1/b.c.d', 'a'.repeat(200)])(
  'accepts %s as a key',
  (key) => {
    expect(() => assertStorageKey(key)).not.toThrow();
  },
);

it.each([
  ...[
    '',
    '.',
    '..',
    '../a',
    'a/../b',
    'a/..',
    '/etc/passwd',
    'a//b',
    'a/',
    './a',
    'a/.hidden',
    '.incoming/x',
  ],
  ...['a\\..\\b', 'C:\\a', 'a\0b', 'a b', 'a%2e%2e', 'a\n', 'ä', '~', 'a'.repeat(201)],
])('refuses %j as a key', (key) => {
  expect(() => assertStorageKey(key)).toThrow(new StorageError('invalid-key', key));
});
