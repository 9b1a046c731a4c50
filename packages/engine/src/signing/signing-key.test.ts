import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newSession, isSession, sessionSeconds } from './session';
import { isAuthorized, isSame, keysOf, matchingKey, plainKeys, sign } from './signing-key';

const one = '0123456789abcdef';
const other = 'fedcba9876543210';
const signingKey = `signkey-prod-${one}`;
const keys = keysOf({ signingKey, signingKeyFallback: `signkey-prod-${other}`, eventKey: 'events' });
const hashed = (key: string) => createHash('sha256').update(Buffer.from(key, 'hex')).digest('hex');

describe('a signature', () => {
  const nowMs = 1_764_338_400_500;

  it('covers the body and the second in which it was made', () => {
    const expected = createHmac('sha256', one).update('{"a":1}').update('1764338400').digest('hex');
    expect(sign('{"a":1}', signingKey, nowMs)).toBe(`t=1764338400&s=${expected}`);
  });

  it('is the same for equal values, however they are written', () => {
    const bodies = [
      '{"b":[1,{"d":null,"c":"ü"}],"a":2}',
      '{ "a": 2, "b": [1, {"c": "\\u00fc", "d": null}] }',
    ];
    const [first, second] = bodies.map((body) => sign(body, signingKey, nowMs));
    expect(first).toBe(second);
  });

  it('differs for another value, another order of a list, another key and another time', () => {
    const made = [
      sign('[1,2]', signingKey, nowMs),
      sign('[2,1]', signingKey, nowMs),
      sign('[1,"2"]', signingKey, nowMs),
      sign('[1,2]', `signkey-prod-${other}`, nowMs),
      sign('[1,2]', signingKey, nowMs + 1000),
    ];
    expect(new Set(made)).toHaveLength(5);
  });
});

describe('a caller', () => {
  it.each([one, signingKey, hashed(one), other, hashed(other)])(
    'is known by a key, plain or hashed: %s',
    (key) => {
      expect(isAuthorized(`Bearer ${key}`, keys)).toBe(true);
    },
  );

  it.each([
    undefined,
    '',
    'Bearer ',
    one,
    `Basic ${one}`,
    `Bearer ${one}0`,
    'Bearer events',
    `Bearer ${hashed('events')}`,
  ])('is turned away with %s', (header) => {
    expect(isAuthorized(header, keys)).toBe(false);
  });

  it('needs nothing where the engine has no keys', () => {
    expect(isAuthorized(undefined, keysOf({}))).toBe(true);
    expect([plainKeys(keysOf({})), matchingKey('', keysOf({}))]).toEqual([[], null]);
  });

  it('is told which of two keys it has', () => {
    expect([matchingKey(hashed(one), keys), matchingKey(other, keys)]).toEqual([one, other]);
  });
});

it('compares texts of any length', () => {
  expect([isSame('', ''), isSame('a', 'a'), isSame('a', 'b'), isSame('a', 'aa')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

describe('a session', () => {
  const nowMs = Date.UTC(2026, 0, 1);
  const token = newSession(one, nowMs);

  it('holds for its time under the key that began it, also beside a new one', () => {
    const later = (seconds: number) => isSession(token, keys, nowMs + seconds * 1000);
    expect([later(0), later(sessionSeconds - 1), later(sessionSeconds)]).toEqual([true, true, false]);
    expect(isSession(newSession(other, nowMs), keys, nowMs)).toBe(true);
  });

  it('ends with its key', () => {
    expect(isSession(token, keysOf({ signingKey: `signkey-prod-${other}` }), nowMs)).toBe(false);
    expect(isSession(token, keysOf({}), nowMs)).toBe(false);
  });

  it('cannot be made longer', () => {
    const [endsAt = '', seal = ''] = token.split('.');
    const forged = [`${Number(endsAt) + 1}.${seal}`, `${endsAt}.`, endsAt, '', `Infinity.${seal}`];
    expect(forged.filter((text) => isSession(text, keys, nowMs))).toEqual([]);
  });
});
