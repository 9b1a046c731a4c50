import { TRPCClientError } from '@trpc/client';
import { describe, expect, it } from 'vitest';
import { inputErrorsOf, isUnavailable, isWorthAnotherTry, messageOf } from './api-error';

interface Answer {
  httpStatus: number;
  code?: string;
  fields?: Record<string, string>;
}

/** The error of a call that the server has answered. */
function answered(message: string, { httpStatus, code = 'BAD_REQUEST', fields = {} }: Answer) {
  const data = { code, httpStatus, fields };
  return new TRPCClientError(message, { result: { error: { code: -32_600, message, data } } });
}

const unreachable = new TRPCClientError('fetch failed');

describe('the sentence of an error', () => {
  it('is the server’s own where it was written for people', () => {
    expect(messageOf(answered('Cancel it first.', { httpStatus: 409 }))).toBe('Cancel it first.');
    expect(messageOf(answered('Our database is away.', { httpStatus: 503 }))).toBe('Our database is away.');
  });

  it('hides what went wrong inside the server', () => {
    expect(messageOf(answered('relation "x" does not exist', { httpStatus: 500 }))).toMatch(/on our side/);
  });

  it('says that the server was not reached', () => {
    expect(messageOf(unreachable)).toMatch(/could not be reached/);
    expect(messageOf(new Error('anything'))).toMatch(/could not be reached/);
  });
});

describe('the errors of fields', () => {
  it('are named by their path within the kind’s input', () => {
    const fields = { 'input.business.phone': 'Too long.', idempotencyKey: 'Too short.' };
    const error = answered('The input is wrong.', { httpStatus: 400, fields });
    expect(inputErrorsOf(error)).toEqual({ 'business.phone': 'Too long.' });
  });

  it('are none where the server gave no answer', () => {
    expect(inputErrorsOf(unreachable)).toEqual({});
  });
});

describe('another try', () => {
  it('is worth it where the server may answer otherwise', () => {
    expect(isWorthAnotherTry(unreachable)).toBe(true);
    expect(isWorthAnotherTry(answered('', { httpStatus: 503 }))).toBe(true);
    expect(isWorthAnotherTry(answered('', { httpStatus: 404 }))).toBe(false);
  });

  it('tells a part that is away from a fault', () => {
    expect(isUnavailable(answered('', { httpStatus: 503, code: 'SERVICE_UNAVAILABLE' }))).toBe(true);
    expect(isUnavailable(answered('', { httpStatus: 500, code: 'INTERNAL_SERVER_ERROR' }))).toBe(false);
    expect(isUnavailable(unreachable)).toBe(false);
  });
});
