import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { processFiles, startTimeOf } from './process-files.mjs';
import { spawnGroup, stopGroup } from './process-group.mjs';

let dir;
let group;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'process-files-'));
  group = spawnGroup(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
});

afterEach(() => stopGroup(group, 0));

test('ends the process that a file names', async () => {
  const files = processFiles(dir);
  files.write('web', group.pid);
  expect(files.findRunning('web')).toBe(group.pid);
  await files.endLeftovers(['web', 'worker']);
  await group.exited;
  expect(startTimeOf(group.pid)).toBeNull();
  expect(files.findRunning('web')).toBeNull();
});

test('spares an unrelated process that now has the same id', async () => {
  const files = processFiles(dir);
  writeFileSync(path.join(dir, 'web.json'), JSON.stringify({ pid: group.pid, startedAt: 'another boot:1' }));
  await files.endLeftovers(['web']);
  expect(startTimeOf(group.pid)).not.toBeNull();
});

test('ignores an incomplete file', async () => {
  writeFileSync(path.join(dir, 'web.json'), '{"pid": 1');
  await processFiles(dir).endLeftovers(['web']);
  expect(processFiles(dir).findRunning('web')).toBeNull();
});
