import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDataFolder, keptSecret } from './private-files.mjs';

let dir;
beforeEach(() => (dir = fs.mkdtempSync(path.join(os.tmpdir(), 'darkroom-private-'))));
afterEach(() => fs.rmSync(dir, { recursive: true }));

const modeOf = (...parts) => (fs.statSync(path.join(dir, ...parts)).mode & 0o777).toString(8);

test('a data folder of an earlier start is closed to others', () => {
  fs.mkdirSync(path.join(dir, 'data', 'logs'), { recursive: true, mode: 0o755 });
  fs.mkdirSync(path.join(dir, 'data', 'storage'), { mode: 0o755 });
  closeDataFolder(path.join(dir, 'data'));
  expect([modeOf('data'), modeOf('data', 'logs'), modeOf('data', 'storage')]).toEqual(['700', '700', '700']);
});

test('a secret stays the same, and an empty file is replaced', () => {
  const { value, file } = keptSecret({ dataDir: dir, name: 'key' });
  expect(keptSecret({ dataDir: dir, name: 'key' }).value).toBe(value);
  expect(keptSecret({ dataDir: dir, name: 'other' }).value).not.toBe(value);
  fs.writeFileSync(file, '\n');
  expect(keptSecret({ dataDir: dir, name: 'key' }).value).toMatch(/^[0-9a-f]{64}$/);
});
