import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkFolder } from './check-folder';

let parent: string;
beforeEach(async () => (parent = await mkdtemp(join(tmpdir(), 'darkroom-folder-'))));
afterEach(() => rm(parent, { recursive: true, force: true }));

it('makes a folder that is missing, and leaves nothing in it', async () => {
  const folder = join(parent, 'deep/er');
  await checkFolder(folder);
  await checkFolder(folder);
  expect(await readdir(folder)).toEqual([]);
});

it('refuses a place where no file can be written', async () => {
  const file = join(parent, 'file');
  await writeFile(file, '');
  await expect(checkFolder(file)).rejects.toThrow('EEXIST');
  await expect(checkFolder('/proc/self')).rejects.toThrow();
});
