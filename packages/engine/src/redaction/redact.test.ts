import { expect, it } from 'vitest';
import { createRedactor, secretsOf } from './redact';

const options = {
  databaseUrl: 'postgres://engine:p%40ss-word"1@127.0.0.1:5432/engine',
  signingKey: 'signkey-prod-0011223344556677',
  eventKey: 'the-event-key',
};
const redact = createRedactor(secretsOf(options));

it.each([
  ['signkey-prod-0011223344556677 and 0011223344556677', '[redacted] and [redacted]'],
  ['POST /e/the-event-key', 'POST /e/[redacted]'],
  ['p@ss-word"1', '[redacted]'],
  [JSON.stringify({ a: 'p@ss-word"1' }), '{"a":"[redacted]"}'],
  [options.databaseUrl, 'postgres://engine:[redacted]@127.0.0.1:5432/engine'],
  ['authorization: Bearer abcdef-12345', 'authorization: Bearer [redacted]'],
  ['amqp://app:hunter2@queue/x', 'amqp://app:[redacted]@queue/x'],
  ['nothing at all', 'nothing at all'],
])('removes secrets from %s', (text, expected) => {
  expect(redact(text)).toBe(expected);
});
