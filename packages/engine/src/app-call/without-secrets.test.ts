import { expect, it } from 'vitest';
import { createRedactor } from '../redaction/redact';
import { withoutSecrets } from './without-secrets';

const redact = createRedactor(['the-event-key']);

it('removes secrets from the errors of an answer and leaves the results of steps', () => {
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
