import type { z } from 'zod';

const maxFields = 20;

/** The first message for each path, such as `input.description`. A fault of the whole input has the empty path. */
export function fieldsOf(error: z.core.$ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues.slice(0, maxFields))
    fields[issue.path.map(String).join('.')] ??= issue.message;
  return fields;
}
