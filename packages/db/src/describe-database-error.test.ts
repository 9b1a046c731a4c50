import { describe, expect, it } from 'vitest';
import { isConnectionError } from './connection-error';
import { describeDatabaseError, errorCodeOf } from './describe-database-error';

const url = 'postgres://ann%40home:s3cret@db.test:5433/dark%20room';
const failure = (code: string, message = 'the driver’s words') => Object.assign(new Error(message), { code });
/** As the query builder passes an error on. */
const wrapped = (cause: unknown) => new Error('Failed query: select 1\nparams: s3cret', { cause });

describe('the sentence for the operator', () => {
  it.each([
    ['ECONNREFUSED', 'No Postgres server answers at db.test:5433: check that it runs'],
    ['CONNECT_TIMEOUT', 'No Postgres server answers at db.test:5433: check that it runs'],
    ['SSL_NOT_SUPPORTED', 'The Postgres server at db.test:5433 has no TLS: take sslmode out'],
    ['ENOTFOUND', 'The host of DATABASE_URL, db.test:5433, can’t be found'],
    ['28P01', 'The Postgres server at db.test:5433 refuses the user “ann@home”'],
    [
      '42501',
      'The user “ann@home” lacks a right on the database “dark room” at db.test:5433: the driver’s words.',
    ],
    ['53300', 'The Postgres server at db.test:5433 has no free connection: try again in a moment.'],
    ['42P01', 'the driver’s words'],
  ])('names the fault and its place: %s', (code, sentence) => {
    const sentences = [failure(code), wrapped(failure(code))].map((error) =>
      describeDatabaseError(error, url),
    );
    for (const text of sentences) expect(text).toContain(sentence);
  });

  it('never contains the password', () => {
    for (const code of ['ECONNREFUSED', '28P01', '42501', 'ENOTFOUND', '42P01'])
      expect(describeDatabaseError(wrapped(failure(code)), url)).not.toContain('s3cret');
  });

  it('is one line, and one also without an address or an error', () => {
    expect(describeDatabaseError(failure('42P01', 'no such table\nat line 1'), url)).toBe('no such table');
    expect(describeDatabaseError(failure('ECONNREFUSED'), 'nonsense')).toContain('at the given address');
    expect(describeDatabaseError('away')).toBe('away');
  });
});

describe('the code of an error', () => {
  it('is found below any number of wrappers', () => {
    expect(errorCodeOf(wrapped(wrapped(failure('57P01'))))).toBe('57P01');
    expect([errorCodeOf(new Error('x')), errorCodeOf('x'), errorCodeOf(null)]).toEqual([null, null, null]);
  });

  it.each(['ECONNRESET', '57P01', '57P03', '53300', '08006', '08P01'])(
    'tells that the database is away: %s',
    (code) => {
      expect([failure(code), wrapped(failure(code))].map(isConnectionError)).toEqual([true, true]);
    },
  );

  it.each(['23505', '40001', '42P01', '28P01', '22P05'])(
    'tells that the database has answered: %s',
    (code) => {
      expect(isConnectionError(failure(code))).toBe(false);
    },
  );
});
