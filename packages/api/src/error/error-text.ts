import { DomainError, ValidationError } from '@darkroom/db/errors';
import { PictureError } from '@darkroom/pictures/picture-error';
import type { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { InputError } from './input-error';
import { Refusal } from './refusal';

const maxFields = 20;

/** Replace the library's own messages, which repeat the request. */
const sentences: Partial<Record<TRPCError['code'], string>> = {
  BAD_REQUEST: 'The request cannot be read: an input is plain JSON, an upload is a form with a picture.',
  NOT_FOUND: 'There is no such procedure.',
  METHOD_NOT_SUPPORTED: 'Call queries with GET and mutations with POST.',
  UNSUPPORTED_MEDIA_TYPE: 'Send JSON, with the content type application/json.',
};

/** The sentence and the messages per field that a caller gets for an error. */
export function errorText(error: TRPCError): {
  message: string;
  fields: Record<string, string>;
} {
  const { code, message, cause } = error;
  if (code === 'INTERNAL_SERVER_ERROR') {
    return { message: 'Something went wrong on our side. Please try again.', fields: {} };
  }
  if (cause instanceof SyntaxError) return { message: 'The request is not valid JSON.', fields: {} };
  if (cause instanceof z.ZodError) {
    const fields = fieldsOf(cause);
    return { message: [...new Set(Object.values(fields))].join(' '), fields };
  }
  if (cause instanceof InputError) return { message, fields: cause.fields };
  if (cause instanceof PictureError) return { message, fields: { file: message } };
  if (cause instanceof ValidationError) return { message, fields: { [cause.field]: message } };
  const isOurs = error instanceof Refusal || cause instanceof DomainError;
  return { message: isOurs ? message : (sentences[code] ?? 'The request cannot be answered.'), fields: {} };
}

/** The first message for each path, such as `input.description`. A fault of the whole input has the empty path. */
function fieldsOf(error: z.core.$ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues.slice(0, maxFields))
    fields[issue.path.map(String).join('.')] ??= issue.message;
  return fields;
}
