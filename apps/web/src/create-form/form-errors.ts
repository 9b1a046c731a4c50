import type { Kind } from '@darkroom/kinds/define-kind';

/** The messages about single fields, by their path within the kind's input. */
export type FormErrors = Readonly<Record<string, string>>;

/** What is wrong with an input, with one message for each path. */
export function errorsOf(kind: Pick<Kind, 'request'>, input: unknown): FormErrors {
  const errors: Record<string, string> = {};
  for (const { path, message } of kind.request.safeParse(input).error?.issues ?? [])
    errors[path.join('.')] ??= message;
  return errors;
}

/** The message of a field, or of its first part that has one. */
export function errorOfField(errors: FormErrors, field: string): string | undefined {
  return errors[field] ?? Object.entries(errors).find(([path]) => isPartOf(path, field))?.[1];
}

/** What is left to say when a field has changed. */
export function withoutField(errors: FormErrors, field: string): FormErrors {
  return Object.fromEntries(
    Object.entries(errors).filter(([path]) => path !== field && !isPartOf(path, field)),
  );
}

const isPartOf = (path: string, field: string) => path.startsWith(`${field}.`);
