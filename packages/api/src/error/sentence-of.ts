import type { z } from 'zod';

const nouns: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** The sentence for an issue without a sentence in its schema. */
export function sentenceOf(issue: z.core.$ZodRawIssue): string {
  return `${subjectOf(issue.path)} ${problemOf(issue)}.`;
}

export function subjectOf(path: readonly PropertyKey[] = []): string {
  return path.length > 0 ? `The field “${path.map(String).join('.')}”` : 'The input';
}

function problemOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'is missing'
        : `must be ${nouns[issue.expected] ?? 'of another type'}`;
    case 'too_big':
      return `is too ${issue.origin === 'string' || issue.origin === 'array' ? 'long' : 'large'}: at most ${issue.maximum}`;
    case 'too_small':
      return `is too ${issue.origin === 'string' || issue.origin === 'array' ? 'short' : 'small'}: at least ${issue.minimum}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`;
    default:
      return 'does not have the right form';
  }
}
