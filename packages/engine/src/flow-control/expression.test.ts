import { describe, expect, it } from 'vitest';
import { compileExpression, evaluateKey, isMatch } from './expression';

const event = { name: 'a/b', data: { id: 'x', count: 5, tags: ['new'], user: { name: 'ann' } } };
const later = { name: 'c/d', data: { id: 'x', count: 7 } };

describe('a condition', () => {
  it.each([
    ["event.data.id == 'x'", true],
    ['event.data.count > 4 && event.data.count < 6', true],
    ['async.data.id == event.data.id', true],
    ['async.data.count == event.data.count', false],
    ["'new' in event.data.tags", true],
    ["event.data.user.name.startsWith('a')", true],
    ["event.data['id'] == 'x'", true],
    ['event.data.missing == null', true],
    ["event.data.missing == 'x'", false],
    ["event.data.missing.deeper == 'x'", false],
    ['event.user.id == async.user.id', true],
    ['has(event.data.id) && !has(event.data.missing)', true],
    ["event.data.tags.exists(tag, tag == 'new')", true],
    ['event.data.id > 4', false],
    ['event.data.count', false],
  ])('%s is %s', (source, expected) => {
    expect(isMatch(source, { event, async: later })).toBe(expected);
  });

  it('holds when there is none', () => {
    expect(isMatch(null, { event })).toBe(true);
  });

  it('is refused when it can not be read', () => {
    expect(() => compileExpression('event.data. == 1')).toThrow();
  });
});

describe('a key', () => {
  it('is the value as text, different for different values', () => {
    const keys = ['event.data.id', 'event.data.count', 'event.data.missing', 'event.data.id + "-1"'];
    expect(keys.map((key) => evaluateKey(key, { event }))).toEqual(['"x"', '5', 'null', '"x-1"']);
  });
});
