import { describe, expect, it } from 'vitest';
import { createRedactor, redactThrown } from './redact';

const env = {
  OPENAI_API_KEY: 'plain-looking value/"1"',
  INNGEST_SIGNING_KEY: 'signkey-prod-0011223344556677',
  S3_SECRET_ACCESS_KEY: 'AbC+/123=xyz',
  DATABASE_URL: 'postgres://darkroom:p%40ss-word!@127.0.0.1:5432/darkroom',
  CACHE_URL: 'redis://:odd/"pass#word@cache:6379',
  SHORT_KEY: 'a',
  PATH: '/usr/bin',
  PWD: '/srv/darkroom',
  KEYBOARD: 'qwertz-layout',
};
const redact = createRedactor(env);

describe('a value of the environment', () => {
  it.each([
    ['a key', 'Incorrect key plain-looking value/"1" given', 'Incorrect key [redacted] given'],
    ['a key in JSON', JSON.stringify({ a: env.OPENAI_API_KEY }), '{"a":"[redacted]"}'],
    ['a key in an address', `/x?a=${encodeURIComponent(env.OPENAI_API_KEY)}&b`, '/x?a=[redacted]&b'],
    ['a signing key without its prefix', 'key 0011223344556677.', 'key [redacted].'],
    ['a key with characters of patterns', 'AbC+/123=xyz', '[redacted]'],
    ['a password', 'p@ss-word!', '[redacted]'],
    ['a password as the address has it', 'p%40ss-word!', '[redacted]'],
    ['the address', env.DATABASE_URL, 'postgres://darkroom:[redacted]@127.0.0.1:5432/darkroom'],
    ['a password that no address may have', 'redis says odd/"pass#word', 'redis says [redacted]'],
    ['every time', 'AbC+/123=xyz AbC+/123=xyz', '[redacted] [redacted]'],
  ])('%s is removed', (_, text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it('stays if it is no secret or too short', () => {
    const text = 'a qwertz-layout in /usr/bin of /srv/darkroom at 127.0.0.1:5432';
    expect(redact(text)).toBe(text);
  });
});

describe('a text that looks like a secret', () => {
  const none = createRedactor({});
  it.each([
    ['Incorrect API key provided: sk-proj-abc_DEF-123456', 'Incorrect API key provided: [redacted]'],
    ['key AIzaSyA1234567890abcdefghijklmnopqrstu', 'key [redacted]'],
    ['authorization: Bearer abc.def-123', 'authorization: Bearer [redacted]'],
    ['{"authorization":"Basic dXNlcjpwYXNz"}', '{"authorization":"Basic [redacted]"}'],
    ['redis://:hunter2@cache:6379 and more@x', 'redis://:[redacted]@cache:6379 and more@x'],
    ['https://x.example/v1?key=abc123&alt=json', 'https://x.example/v1?key=[redacted]&alt=json'],
    ['signkey-prod-00112233aabbccdd', '[redacted]'],
  ])('is removed from %s', (text, expected) => {
    expect(none(text)).toBe(expected);
  });

  it.each(['The basic idea', 'https://x.example:8080/a@b', 'task-based risk-free', 'a key=value pair'])(
    'is not found in %s',
    (text) => {
      expect(none(text)).toBe(text);
    },
  );

  it('is found in linear time', () => {
    const startedAt = performance.now();
    for (const part of ['a', 'a.', 'sk-', 'Bearer ', 'x://', '?key', ':', 'eyJ']) none(part.repeat(300_000));
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });
});

describe('an error', () => {
  it('keeps its class, and has no secrets in its texts, causes and fields', () => {
    class ProviderError extends TypeError {
      body = { nested: [{ text: 'AbC+/123=xyz' }] };
    }
    const cause = new AggregateError([new Error('sk-12345678abc')], 'p@ss-word!');
    const error = new ProviderError('AbC+/123=xyz', { cause });
    const cleaned = redactThrown(error, redact);
    expect(cleaned).toBe(error);
    const texts = [
      error.message,
      error.stack,
      cause.message,
      cause.errors[0].stack,
      JSON.stringify(error.body),
    ];
    for (const text of texts) expect(text).toContain('[redacted]');
    expect(texts.join()).not.toMatch(/AbC|sk-1234|p@ss/);
  });

  it('may be any value, and may contain itself', () => {
    const circular: { self?: unknown; text: string } = { text: 'AbC+/123=xyz' };
    circular.self = circular;
    expect(redactThrown(circular, redact)).toEqual({ self: circular, text: '[redacted]' });
    expect(redactThrown(Object.freeze({ a: 1 }), redact)).toEqual({ a: 1 });
    expect([redactThrown('AbC+/123=xyz', redact), redactThrown(undefined, redact)]).toEqual([
      '[redacted]',
      undefined,
    ]);
  });
});
