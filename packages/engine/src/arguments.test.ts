import { expect, it } from 'vitest';
import { readArguments } from './arguments';
import { exponentialBackoff } from './settings';
import { startProblem } from './start-problem';

it('reads the addresses of apps, the port and the host', () => {
  const args = [
    '-u',
    'http://localhost:3000/api/inngest',
    '--sdk-url',
    'https://b.test',
    '-p',
    '9000',
    '--host',
    '::1',
  ];
  expect(readArguments(args)).toEqual({
    isHelpWanted: false,
    sdkUrls: ['http://localhost:3000/api/inngest', 'https://b.test'],
    env: { ENGINE_PORT: '9000', ENGINE_HOST: '::1' },
  });
});

it('overrides nothing that is not given', () => {
  expect(readArguments([])).toEqual({ isHelpWanted: false, sdkUrls: [], env: {} });
  expect(readArguments(['-h']).isHelpWanted).toBe(true);
});

it.each([[['-u', 'localhost:3000']], [['-u', 'file:///etc/passwd']], [['--unknown']], [['extra']]])(
  'refuses %j',
  (args) => {
    expect(() => readArguments(args)).toThrow();
  },
);

it('doubles the pause with every attempt, up to ten minutes', () => {
  expect([1, 2, 3, 9, 10, 50].map(exponentialBackoff(2000))).toEqual([
    2000, 4000, 8000, 512_000, 600_000, 600_000,
  ]);
});

it.each([
  ['EADDRINUSE', 'Port 8288 is taken'],
  ['EADDRNOTAVAIL', 'no address 192.0.2.1'],
  ['SSL_NOT_SUPPORTED', 'Postgres at db.test:5433 has no TLS'],
  ['3D000', 'has no database "engine"'],
  ['28P01', 'does not let "ann" in'],
])('says why it cannot start, without the password: %s', (code, sentence) => {
  const problem = startProblem(Object.assign(new Error('low level'), { code }), {
    databaseUrl: 'postgres://ann:s3cret@db.test:5433/engine',
    ENGINE_HOST: '192.0.2.1',
    ENGINE_PORT: 8288,
  });
  expect(String(problem)).toContain(sentence);
  expect(String(problem)).not.toContain('s3cret');
});

it('passes on an error that it does not know', () => {
  const error = new Error('boom');
  const wanted = { databaseUrl: 'postgres://h/d', ENGINE_HOST: '::1', ENGINE_PORT: 1 };
  expect(startProblem(error, wanted)).toBe(error);
});
