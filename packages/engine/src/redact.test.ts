import { expect, it } from 'vitest';
import { createRedactor, secretsOf, withoutSecrets } from './redact';

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
])('takes secrets out of %s', (text, expected) => {
  expect(redact(text)).toBe(expected);
});

it('cleans the errors of an answer and leaves what steps returned', () => {
  const step = { id: 'a', op: 'StepRun', data: { key: 'the-event-key' } };
  const failed = {
    id: 'b',
    op: 'StepError',
    error: { message: 'the-event-key', cause: { key: 'the-event-key' } },
  };
  const answer = { requestVersion: 2, retryAfterMs: null };
  expect(withoutSecrets({ type: 'operations', operations: [step, failed], ...answer }, redact)).toMatchObject(
    {
      operations: [step, { error: { message: '[redacted]', cause: { key: '[redacted]' } } }],
    },
  );
  const threw = { type: 'threw', error: 'the-event-key', isRetriable: true, retryAfterMs: null } as const;
  expect(withoutSecrets(threw, redact)).toMatchObject({ error: '[redacted]' });
  const returned = { type: 'returned', data: 'the-event-key' } as const;
  expect(withoutSecrets(returned, redact)).toBe(returned);
});
