import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

test('the example of the README runs as it stands, in any folder', async ({ baseURL }) => {
  const readme = await readFile('README.md', 'utf8');
  const example = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'darkroom-readme-')), 'boat.mjs');
  await writeFile(file, example.replace('http://127.0.0.1:3000', baseURL ?? ''));
  const { stdout } = await promisify(execFile)(process.execPath, [file], { env: {} });
  expect(stdout).toMatch(/succeeded 100 % .*\n\[ '\/assets\/[0-9a-f-]+' \]\n$/);
});
