import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { childLog } from './child-log.mjs';

let dir;
beforeEach(() => (dir = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'darkroom-log-')), 'logs')));
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(path.dirname(dir), { recursive: true });
});

const logOf = (isEchoed = false) => childLog({ dir, name: 'worker', isEchoed });

/** Runs a process with the log as its output. */
async function run(log, code) {
  const stdio = log.open();
  const child = spawn(process.execPath, ['-e', code], { stdio });
  log.attach(child, stdio);
  await once(child, 'close');
}

test('is a file that nobody else reads', () => {
  const { file } = logOf();
  expect([dir, file].map((name) => (fs.statSync(name).mode & 0o777).toString(8))).toEqual(['700', '600']);
});

test('begins empty with every start of the launcher', async () => {
  await run(logOf(), `console.log('of yesterday')`);
  expect(fs.readFileSync(logOf().file, 'utf8')).toBe('');
});

test('keeps what a process says, on both of its outputs', async () => {
  const log = logOf();
  await run(log, `console.log('out'); console.error('err')`);
  expect(fs.readFileSync(log.file, 'utf8')).toBe('out\nerr\n');
  expect(log.lastLines()).toBe('[worker] out\n[worker] err');
});

test('shows of a process that was started again only what it has said since', async () => {
  const log = logOf();
  await run(log, `console.log('the first run')`);
  await run(log, `console.log('the second run')`);
  expect(log.lastLines()).toBe('[worker] the second run');
  expect(fs.readFileSync(log.file, 'utf8')).toBe('the first run\nthe second run\n');
});

test('shows the last twenty lines', async () => {
  const log = logOf();
  await run(log, `for (let line = 1; line <= 50; line += 1) console.log(line)`);
  const lines = log.lastLines().split('\n');
  expect([lines.length, lines[0], lines.at(-1)]).toEqual([20, '[worker] 31', '[worker] 50']);
});

test('shows every line in the terminal where it is echoed, and keeps it without the name', async () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const log = logOf(true);
  await run(log, `process.stdout.write('one\\ntwo\\n')`);
  expect(write.mock.calls.map(([text]) => text).join('')).toBe('[worker] one\n[worker] two\n');
  expect(fs.readFileSync(log.file, 'utf8')).toBe('one\ntwo\n');
});
