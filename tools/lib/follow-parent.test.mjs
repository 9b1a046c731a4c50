import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { fromRoot } from './paths.mjs';

const followParent = pathToFileURL(fromRoot('tools/lib/follow-parent.mjs')).href;

/** A launcher with a process of the product. Returns both ids. */
async function startLauncher(code) {
  const args = JSON.stringify(['--import', followParent, '-e', `console.log('ready'); ${code}`]);
  const launcher = spawn(process.execPath, [
    '-e',
    `const child = require('node:child_process').spawn(process.execPath, ${args}, { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.once('data', () => console.log(child.pid));`,
  ]);
  const [pid] = await once(launcher.stdout, 'data');
  return { launcher, pid: Number(pid) };
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const waits = 'setInterval(() => {}, 1000);';

test.each([
  ['ends when the launcher is killed', waits],
  ['ends in the end, also when it does not want to', `process.on('SIGTERM', () => {}); ${waits}`],
])('a process of the product %s', async (_, code) => {
  const { launcher, pid } = await startLauncher(code);
  expect(isAlive(pid)).toBe(true);
  launcher.kill('SIGKILL');
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 30_000, interval: 100 });
});

test('a process that has done its work does not stay for its parent', async () => {
  const child = spawn(process.execPath, ['--import', followParent, '-e', `console.log('done')`]);
  expect(await once(child, 'exit')).toEqual([0, null]);
});
