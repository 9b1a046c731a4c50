import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashFiles } from './hash-files.mjs';
import { root } from './paths.mjs';
import { hashSources } from './sources.mjs';
import { isStamped, writeStamp } from './stamp.mjs';

let dir;
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'darkroom-sources-'));
  write('src/page.ts', 'one');
});
afterEach(() => fs.rmSync(dir, { recursive: true }));

function write(name, text) {
  const file = path.join(dir, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  return file;
}
const hash = (more = '') => hashSources([path.relative(root, dir)], more);

test('the same sources have the same hash', () => {
  expect(hash()).toBe(hash());
});

test.each([
  ['a changed text', () => write('src/page.ts', 'two')],
  ['a new file', () => write('src/other.ts', '')],
  [
    'a file with another name',
    () => fs.renameSync(path.join(dir, 'src/page.ts'), path.join(dir, 'src/site.ts')),
  ],
])('%s changes the hash', (_, change) => {
  const before = hash();
  change();
  expect(hash()).not.toBe(before);
});

test('what else the build depends on changes the hash', () => {
  expect(hash('NEXT_PUBLIC_NAME=a')).not.toBe(hash('NEXT_PUBLIC_NAME=b'));
});

test.each([
  'src/page.test.ts',
  'test/harness.ts',
  'dist/page.mjs',
  'node_modules/zod/index.js',
  '.next/build',
  '.env',
])('what no build reads leaves the hash as it is: %s', (name) => {
  const before = hash();
  write(name, 'other');
  expect(hash()).toBe(before);
});

test('a stamp stands for one state of the sources', () => {
  const stamp = path.join(dir, 'dist', '.stamp');
  expect(isStamped(stamp, 'one')).toBe(false);
  writeStamp(stamp, 'one');
  expect([isStamped(stamp, 'one'), isStamped(stamp, 'two')]).toEqual([true, false]);
});

test('files have one hash together, in their order', () => {
  const [one, two] = [write('one', '1'), write('two', '2')];
  expect(hashFiles([one, two])).toBe(hashFiles([one, two]));
  expect(hashFiles([one, two])).not.toBe(hashFiles([two, one]));
});
