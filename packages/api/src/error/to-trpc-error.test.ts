import { ConflictError, NotFoundError, ValidationError } from '@darkroom/db/errors';
import { PictureError } from '@darkroom/pictures/picture-error';
import { StorageError } from '@darkroom/storage/storage';
import { TRPCError } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { BusyError } from './busy-error';
import { errorText } from './error-text';
import { InputError } from './input-error';
import { toTrpcError } from './to-trpc-error';

/** What a caller gets for an error of a procedure, as tRPC wraps it. */
function answerTo(cause: unknown) {
  const error = toTrpcError(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause }));
  return { code: error.code, ...errorText(error) };
}
const failure = (code: string) => Object.assign(new Error('connection refused at 10.0.0.7'), { code });

describe('an error of the domain', () => {
  it.each([
    [new NotFoundError('generation'), 'NOT_FOUND', 'There is no such generation.'],
    [new ConflictError('Cancel it first.'), 'CONFLICT', 'Cancel it first.'],
  ])('reaches the caller in its own words: %s', (error, code, message) => {
    expect(answerTo(error)).toEqual({ code, message, fields: {} });
  });

  it.each([
    [new ValidationError('cursor', 'is not valid'), { cursor: 'The cursor is not valid.' }],
    [new InputError('input.references.0', 'It is gone.'), { 'input.references.0': 'It is gone.' }],
    [new PictureError('This file is no picture.'), { file: 'This file is no picture.' }],
  ])('names the field at fault: %s', (error, fields) => {
    expect(answerTo(error)).toEqual({ code: 'BAD_REQUEST', message: error.message, fields });
  });
});

describe('what the caller can only wait for', () => {
  it.each(['ECONNREFUSED', 'CONNECTION_CLOSED', '57P01', '53300'])(
    'is a database that is away: %s',
    (code) => {
      for (const error of [failure(code), new Error('Failed query', { cause: failure(code) })]) {
        expect(answerTo(error)).toEqual({
          code: 'SERVICE_UNAVAILABLE',
          message: 'Our database is not reachable right now. Please try again in a moment.',
          fields: {},
        });
      }
    },
  );

  it('is a disk that is full', () => {
    expect(answerTo(new StorageError('unavailable', 'uploads/a.png', failure('ENOSPC')))).toEqual({
      code: 'SERVICE_UNAVAILABLE',
      message: 'We cannot store files right now. Please try again in a moment.',
      fields: {},
    });
  });

  it('is a server with too much to do', () => {
    const message = 'Many pictures are being uploaded right now.';
    expect(answerTo(new BusyError(message))).toEqual({ code: 'SERVICE_UNAVAILABLE', message, fields: {} });
  });
});

it('says nothing of a fault of ours, neither its message nor its address', () => {
  for (const error of [failure('42P01'), new TypeError('rows is null'), 'text', undefined]) {
    expect(answerTo(error)).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      message: 'Something went wrong on our side. Please try again.',
      fields: {},
    });
  }
});

it.each(['22021', '22P05'])('refuses a text that the database cannot store: %s', (code) => {
  expect(answerTo(new Error('Failed query', { cause: failure(code) })).code).toBe('BAD_REQUEST');
});

describe('an input that does not fit', () => {
  const textOf = (schema: z.ZodType, input: unknown) =>
    errorText(new TRPCError({ code: 'BAD_REQUEST', cause: schema.safeParse(input).error }));

  it('has a message for each field, the first of several', () => {
    const schema = z.object({
      a: z.string('Write a text.').min(3, 'Too short.').regex(/^x/, 'No x.'),
      b: z.object({ c: z.string('Say c.') }),
    });
    expect(textOf(schema, { a: 'a', b: { c: 4 } })).toEqual({
      message: 'Too short. Say c.',
      fields: { a: 'Too short.', 'b.c': 'Say c.' },
    });
  });

  it('says the same sentence once and names a bounded number of fields', () => {
    const { message, fields } = textOf(z.array(z.string('Not a text.')), Array(1000).fill(1));
    expect(message).toBe('Not a text.');
    expect(Object.keys(fields)).toHaveLength(20);
  });
});

it.each([
  ['BAD_REQUEST', /plain JSON/],
  ['METHOD_NOT_SUPPORTED', /POST/],
  ['NOT_FOUND', /no such procedure/],
  ['UNSUPPORTED_MEDIA_TYPE', /application\/json/],
  ['TIMEOUT', /cannot be answered/],
] as const)('replaces the library’s own words: %s', (code, sentence) => {
  const { message } = errorText(new TRPCError({ code, message: 'No procedure "<script>"' }));
  expect(message).toMatch(sentence);
  expect(message).not.toContain('script');
});
