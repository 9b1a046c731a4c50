import { describe, expect, it } from 'vitest';
import { parseEnv } from './env';

const DATABASE_URL = 'postgres://localhost/app';

describe('the environment', () => {
  it('needs only a database', () => {
    expect(parseEnv({ DATABASE_URL })).toMatchObject({ databaseUrl: DATABASE_URL, ENGINE_PORT: 8288 });
  });

  it('prefers the database of the engine', () => {
    const ENGINE_DATABASE_URL = 'postgres://localhost/engine';
    expect(parseEnv({ DATABASE_URL, ENGINE_DATABASE_URL }).databaseUrl).toBe(ENGINE_DATABASE_URL);
  });

  it('reads the list of allowed hosts', () => {
    const { ENGINE_ALLOWED_HOSTS } = parseEnv({
      DATABASE_URL,
      ENGINE_ALLOWED_HOSTS: 'engine, 10.1.2.3,[fd00::7]',
    });
    expect(ENGINE_ALLOWED_HOSTS).toEqual(['engine', '10.1.2.3', '[fd00::7]']);
  });

  it.each(['engine:8288', 'http://engine', '*', '*.example', 'engine,', 'fd00::7', '127.1'])(
    'refuses %s as a host',
    (host) => {
      expect(() => parseEnv({ DATABASE_URL, ENGINE_ALLOWED_HOSTS: host })).toThrow(
        'ENGINE_ALLOWED_HOSTS must list',
      );
    },
  );

  it.each([
    [
      {},
      'Set ENGINE_DATABASE_URL (or DATABASE_URL) to the Postgres database that the engine keeps its runs in.',
    ],
    [{ DATABASE_URL: 'mysql://x' }, 'ENGINE_DATABASE_URL (or DATABASE_URL) must begin with postgres://.'],
    [{ DATABASE_URL, ENGINE_PORT: 'x' }, 'ENGINE_PORT must be a number.'],
    [{ DATABASE_URL, ENGINE_PORT: '70000' }, 'ENGINE_PORT must be at most 65535.'],
    [{ DATABASE_URL, ENGINE_RETENTION_DAYS: '0' }, 'ENGINE_RETENTION_DAYS must be at least 1.'],
  ])('with a mistake is refused in one sentence: %j', (env, sentence) => {
    expect(() => parseEnv(env)).toThrow(new Error(sentence));
  });
});
