import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { expect, it } from 'vitest';
import { readStorageEnv } from './env';

it('starts a relative folder at the repository’s root', () => {
  const { STORAGE_DIR } = readStorageEnv({});
  expect(isAbsolute(STORAGE_DIR)).toBe(true);
  expect(STORAGE_DIR).toMatch(/\/\.data\/storage$/);
  expect(existsSync(join(STORAGE_DIR, '../../pnpm-workspace.yaml'))).toBe(true);
  expect(readStorageEnv({ STORAGE_DIR: '' }).STORAGE_DIR).toBe(STORAGE_DIR);
  expect(readStorageEnv({ STORAGE_DIR: 'there' }).STORAGE_DIR).toBe(join(STORAGE_DIR, '../../there'));
});

it('takes an absolute folder as it is', () => {
  expect(readStorageEnv({ STORAGE_DIR: '/var/lib/darkroom' })).toEqual({
    STORAGE_DIR: '/var/lib/darkroom',
    ANSWERS_DIR: '/var/lib/answers',
  });
});
