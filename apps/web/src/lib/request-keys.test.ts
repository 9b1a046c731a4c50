import { expect, it } from 'vitest';
import { createRequestKeys } from './request-keys';

const request = (prompt: string) => ({ kind: 'image', input: { prompt } });

it('keeps the key of a request that is sent again', () => {
  const keyOf = createRequestKeys();
  expect(keyOf(request('A boat'))).toBe(keyOf(request('A boat')));
});

it('gives a changed request a new key, also one that was changed back', () => {
  const keyOf = createRequestKeys();
  const keys = ['A boat', 'A boat at night', 'A boat'].map((prompt) => keyOf(request(prompt)));
  expect(new Set(keys)).toHaveLength(3);
});

it('gives two forms different keys for the same request', () => {
  expect(createRequestKeys()(request('A boat'))).not.toBe(createRequestKeys()(request('A boat')));
});

it('makes keys that nobody can guess, where the page has no HTTPS as well', () => {
  const keyOf = createRequestKeys();
  const keys = Array.from({ length: 100 }, (_, index) => keyOf(index));
  expect(new Set(keys)).toHaveLength(100);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
});
