import { expect, it } from 'vitest';
import { isStorable, storableJson, storableText } from './storable';

it.each([
  ['a\0b', 'ab'],
  [{ 'k\0': ['\0\0', { deep: 'x\ud800y' }] }, { k: ['', { deep: 'xy' }] }],
  ['\\\0', '\\'],
  ['\udc00\ud83d', ''],
])('cleans %j', (value, cleaned) => {
  expect(isStorable(value)).toBe(false);
  expect(storableJson(value)).toEqual(cleaned);
});

it.each([['\\u0000'], ['\\\\u0000'], ['C:\\ud800'], ['👩‍🚀'], [{ n: 1.5, list: [null, true] }], [''], [0]])(
  'leaves %j unchanged',
  (value) => {
    expect(isStorable(value)).toBe(true);
    expect(storableJson(value)).toBe(value);
  },
);

it('turns undefined into null, and drops null characters from text', () => {
  expect(storableJson(undefined)).toBeNull();
  expect(storableText('a\0b\0')).toBe('ab');
});
