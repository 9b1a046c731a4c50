import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { spawnGroup, stopGroup } from './process-group.mjs';
import { startTimeOf } from './process-files.mjs';
import { supervise } from './supervise.mjs';

const waits = 'setInterval(() => {}, 1000);';
const stops = [];

afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())));

function superviseCode(code) {
  const seen = { pids: [], trouble: [], givenUp: null };
  const supervised = supervise({
    name: 'child',
    async launch() {
      const group = spawnGroup(process.execPath, ['-e', code], { stdio: 'ignore' });
      return { ...group, stop: () => stopGroup(group, 1000), kill: () => stopGroup(group, 0) };
    },
    isReady: async () => supervised.pid() !== null,
    onStart: (pid) => seen.pids.push(pid),
    onTrouble: (sentence) => seen.trouble.push(sentence),
    onGivenUp: (error) => (seen.givenUp = error),
  });
  stops.push(supervised.stop);
  return { supervised, seen };
}

const untilRestarted = (seen, starts) => vi.waitFor(() => expect(seen.pids).toHaveLength(starts), 5000);

test('starts a killed process again and says so', async () => {
  const { supervised, seen } = superviseCode(waits);
  await supervised.start();
  process.kill(seen.pids[0], 'SIGKILL');
  await untilRestarted(seen, 2);
  expect(seen.trouble).toEqual(['child was ended by SIGKILL.']);
});

test('leaves a process down that was killed on purpose, until it is started', async () => {
  const { supervised, seen } = superviseCode(waits);
  await supervised.start();
  await supervised.kill();
  expect(startTimeOf(seen.pids[0])).toBeNull();
  expect(seen.trouble).toEqual([]);
  await supervised.start();
  expect(seen.pids).toHaveLength(2);
});

test('lets a process end its work before it is killed', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'supervise-')), 'out');
  const onTerm = `setTimeout(() => { fs.writeFileSync(${JSON.stringify(file)}, 'ended'); process.exit(); }, 100)`;
  const { supervised, seen } = superviseCode(
    `process.on('SIGTERM', () => ${onTerm}); fs.writeFileSync(${JSON.stringify(file)}, 'up'); ${waits}`,
  );
  await supervised.start();
  await vi.waitFor(() => expect(readFileSync(file, 'utf8')).toBe('up'), 5000);
  await supervised.stop();
  expect(readFileSync(file, 'utf8')).toBe('ended');
  expect(startTimeOf(seen.pids[0])).toBeNull();
});

test('gives up on a process that never gets ready', async () => {
  const seen = { starts: 0, givenUp: null };
  const exited = Promise.resolve({ code: 3, signal: null });
  const supervised = supervise({
    name: 'child',
    launch: async () => ({ pid: 1, exited, stop: async () => {}, kill: async () => {} }),
    isReady: async () => false,
    onStart: () => (seen.starts += 1),
    onTrouble: () => {},
    onGivenUp: (error) => (seen.givenUp = error),
  });
  await expect(supervised.start()).rejects.toThrow('child could not be started in 5 attempts');
  expect(seen.starts).toBe(5);
  expect(seen.givenUp).toBeInstanceOf(Error);
});
