import { describe, expect, it } from 'vitest';
import { compileExpression, evaluateKey, isMatch } from './expression';

const event = { name: 'a/b', data: { id: 'x', count: 5, none: null, tags: ['new'], user: { name: 'ann' } } };
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
    ["event.user.id == async['name']", false],
    ['async.data.missing != async.data.gone', true],
    ['event.data.id ? true : false', true],
    ["event.data.id + event.data.count == 'x5'", true],
    ['event.data.tags[9] == null', true],
    ["event.data.tags[0] == 'new'", true],
    ["event.data.tags.map(tag, uppercase(tag)) == ['NEW']", true],
    ["event.data.tags.filter(tag, tag != 'new').size() == 0", true],
    ["event.data.tags.exists_one(tag, tag == 'new') && event.data.tags.all(tag, tag != 'old')", true],
    ["event.data.user == {'name': 'ann'}", true],
    ['event.data.count % 2 == 1', false],
    ['-event.data.count == -5', true],
    ["lowercase('AB') == 'ab' && b64decode('YQ==') == 'a'", true],
    ["json_parse('[1]')[0] == 1", true],
    ["now_minus('1h') < now() && now() < now_plus('1h')", true],
    ["date('2024-05-05') == date('2024-05-05T00:00:00') && date(1714867200) == date(1714867200000)", true],
    ["date('nonsense') > now()", false],
    ['type(event.data.id) == string', true],
    ['has(event.data.id) && !has(event.data.missing)', true],
    ["event.data.tags.exists(tag, tag == 'new')", true],
    ['event.data.id > 4', false],
    ['event.data.count', false],
  ])('%s is %s', (source, expected) => {
    expect(isMatch(source, { event, async: later })).toBe(expected);
  });

  it.each([
    ['event.data.missing < 1 && !(event.data.missing > 1)', true],
    ['1 > event.data.missing', true],
    ['event.data.none < 1 && event.data.none > -1', true],
    ['event.data.none == null && event.data.none != 0', true],
    ['event.data.missing || event.data.count == 5', true],
    ["event.data.id + event.data.missing == 'x'", true],
    ["event.data.missing + event.data.id == 'x'", true],
    ["!event.data.missing.startsWith('a')", true],
    ['size(event.data.missing) == 0', true],
  ])('of one event, %s is %s', (source, expected) => {
    expect(isMatch(source, { event })).toBe(expected);
  });

  it('is true when it is missing', () => {
    expect(isMatch(null, { event })).toBe(true);
  });

  it('is refused when it cannot be read', () => {
    expect(() => compileExpression('event.data. == 1')).toThrow();
    expect(() => compileExpression('evnt.data.id == 1')).toThrow('there is no variable "evnt"');
    expect(() => compileExpression('trim(event.data.id)')).toThrow('function "trim"');
    expect(() => compileExpression('event.data.tags.any(tag, tag == 1)')).toThrow('method "any"');
  });
});

describe('a key', () => {
  it('is the value as text, different for different values', () => {
    const keys = ['event.data.id', 'event.data.count', 'event.data.id + "-" + event.data.count'];
    expect(keys.map((key) => evaluateKey(key, { event }))).toEqual(['"x"', '5', '"x-5"']);
  });

  it('is the first of two that exists', () => {
    expect(evaluateKey('event.data.missing || event.data.id', { event })).toBe('"x"');
  });

  it('is false when there is none, and null when it is null', () => {
    const keys = ['event.data.missing', 'event.data.none'];
    expect(keys.map((key) => evaluateKey(key, { event }))).toEqual(['false', 'null']);
  });
});
