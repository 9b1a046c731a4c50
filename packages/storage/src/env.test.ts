import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { expect, it } from 'vitest';
import { readStorageEnv } from './env';

it('resolves a relative folder from the repository’s root', () => {
  const { STORAGE_DIR } = readStorageEnv({});
  expect(isAbsolute(STORAGE_DIR)).toBe(true);
  expect(STORAGE_DIR).toMatch(/\/\.data\/storage$/);
  expect(existsSync(join(STORAGE_DIR, '../../pnpm-workspace.yaml'))).toBe(true);
  expect(readStorageEnv({ STORAGE_DIR: '' }).STORAGE_DIR).toBe(STORAGE_DIR);
  expect(readStorageEnv({ STORAGE_DIR: 'there' }).STORAGE_DIR).toBe(join(STORAGE_DIR, '../../there'));
});

it('keeps an absolute folder unchanged', () => {
  expect(readStorageEnv({ STORAGE_DIR: '/var/lib/darkroom' })).toEqual({
    STORAGE_DIR: '/var/lib/darkroom',
    ANSWERS_DIR: '/var/lib/answers',
  });
});
