import { ValidationError } from '@darkroom/db/errors';
import { PictureError } from '@darkroom/pictures/picture-error';
import type { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { fieldsOf } from './fields-of';
import { InputError } from './input-error';

/** The sentence and the messages per field that a caller sees of an error. */
export function errorText({ code, message, cause }: TRPCError): {
  message: string;
  fields: Record<string, string>;
} {
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
  return { message, fields: {} };
}
