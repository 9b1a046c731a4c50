import type { Redact } from '../redaction/redact';
import type { Outcome } from './read-answer';

/** Removes secrets from the errors of an answer. It leaves the results of steps alone: they are the app's own. */
export function withoutSecrets(outcome: Outcome, redact: Redact): Outcome {
  switch (outcome.type) {
    case 'threw':
      return { ...outcome, error: clean(outcome.error, redact) };
    case 'unreachable':
      return { ...outcome, reason: redact(outcome.reason) };
    case 'operations': {
      if (!outcome.operations.some(({ error }) => error)) return outcome;
      const operations = outcome.operations.map((operation) =>
        operation.error ? { ...operation, error: clean(operation.error, redact) } : operation,
      );
      return { ...outcome, operations };
    }
    case 'returned':
    case 'broken':
    case 'step-not-found':
      return outcome;
  }
}

/** Safe on JSON text: replacements need no escaping, and no pattern matches a quotation mark. */
function clean(error: unknown, redact: Redact): unknown {
  return error === undefined ? undefined : JSON.parse(redact(JSON.stringify(error)));
}
