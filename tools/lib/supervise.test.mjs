import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { LaunchError } from './launch-error.mjs';
import { spawnGroup, stopGroup } from './process-group.mjs';
import { startTimeOf } from './process-files.mjs';
import { supervise } from './supervise.mjs';

/** @typedef {{ pids: number[], trouble: string[], givenUp: Error | null }} Seen */

const waits = 'setInterval(() => {}, 1000);';
const stops = [];

afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())));

function superviseCode(code, check) {
  /** @type {Seen} */
  const seen = { pids: [], trouble: [], givenUp: null };
  const supervised = supervise({
    name: 'child',
    async launch() {
      const group = spawnGroup(process.execPath, ['-e', code], { stdio: 'ignore' });
      return { ...group, stop: () => stopGroup(group, 1000), kill: () => stopGroup(group, 0) };
    },
    check: check ?? (async () => ({ isReady: supervised.pid() !== null })),
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

test('restarts a process that ends during a health check', async () => {
  const { supervised, seen } = superviseCode(waits, () => new Promise(() => {}));
  const started = supervised.start().catch((error) => error);
  await untilRestarted(seen, 1);
  process.kill(seen.pids[0], 'SIGKILL');
  await untilRestarted(seen, 2);
  await supervised.stop();
  expect(await started).toBeInstanceOf(LaunchError);
});

test('leaves a process down that was killed on purpose, until a restart', async () => {
  const { supervised, seen } = superviseCode(waits);
  await supervised.start();
  await supervised.kill();
  expect(startTimeOf(seen.pids[0])).toBeNull();
  expect(seen.trouble).toEqual([]);
  await supervised.start();
  expect(seen.pids).toHaveLength(2);
});

test('lets a process finish its work before it kills it', async () => {
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
  /** @type {Pick<Seen, 'givenUp'> & { starts: number }} */
  const seen = { starts: 0, givenUp: null };
  const exited = Promise.resolve({ code: 3, signal: null });
  const supervised = supervise({
    name: 'child',
    launch: async () => ({ pid: 1, exited, stop: async () => {}, kill: async () => {} }),
    check: async () => ({ isReady: false }),
    onStart: () => (seen.starts += 1),
    onTrouble: () => {},
    onGivenUp: (error) => (seen.givenUp = error),
  });
  await expect(supervised.start()).rejects.toThrow('child could not be started in 5 attempts');
  expect(seen.starts).toBe(5);
  expect(seen.givenUp).toBeInstanceOf(Error);
});

test(
  'waits while a process reports a missing dependency, and prints that once',
  { timeout: 30_000 },
  async () => {
    const trouble = [];
    let isThere = false;
    const supervised = supervise({
      name: 'child',
      launch: async () => spawnedWaiting(),
      check: async () => (isThere ? { isReady: true } : { isReady: false, waitsFor: 'its database' }),
      onStart: () => {},
      onTrouble: (sentence) => trouble.push(sentence),
      onGivenUp: () => {},
    });
    stops.push(supervised.stop);
    const started = supervised.start();
    await vi.waitFor(() => expect(trouble).toEqual(['child waits for its database.']), 20_000);
    isThere = true;
    await started;
    expect(trouble).toEqual(['child waits for its database.', 'child no longer waits.']);
  },
);

test(
  'tries for ever to start a process that is killed or cannot be launched for a while',
  { timeout: 60_000 },
  async () => {
    /** @type {Omit<Seen, 'pids'> & { starts: number }} */
    const seen = { starts: 0, givenUp: null, trouble: [] };
    const supervised = supervise({
      name: 'child',
      async launch() {
        seen.starts += 1;
        if (seen.starts <= 6) throw new Error('lock file "postmaster.pid" already exists');
        return spawnedWaiting();
      },
      check: async () => ({ isReady: seen.starts > 6 }),
      onStart: () => {},
      onTrouble: (sentence) => seen.trouble.push(sentence),
      onGivenUp: (error) => (seen.givenUp = error),
    });
    stops.push(supervised.stop);
    await supervised.start();
    expect(seen.givenUp).toBeNull();
    expect(seen.trouble).toHaveLength(1);
  },
);

test('gives up at once on a fault that waiting cannot fix', async () => {
  const seen = { starts: 0 };
  const supervised = supervise({
    name: 'child',
    async launch() {
      seen.starts += 1;
      throw new LaunchError('The variable is wrong.');
    },
    check: async () => ({ isReady: false }),
    onStart: () => {},
    onTrouble: () => {},
    onGivenUp: () => {},
  });
  await expect(supervised.start()).rejects.toThrow('The variable is wrong.');
  expect(seen.starts).toBe(1);
});

function spawnedWaiting() {
  const group = spawnGroup(process.execPath, ['-e', waits], { stdio: 'ignore' });
  return { ...group, stop: () => stopGroup(group, 1000), kill: () => stopGroup(group, 0) };
}
