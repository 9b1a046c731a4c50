import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import type { PoolError } from '../src/pool-error';
import { ProcessPool, type ProcessPoolOptions } from '../src/process-pool';

const entry = new URL('./support/hostile-tasks.ts', import.meta.url);
const limits = { timeMs: 5000, memoryMiB: 256 };

type Task = { act: string; given?: unknown };

function openPool(options: Partial<ProcessPoolOptions<unknown>> = {}) {
  const pool = new ProcessPool<Task, unknown>({
    entry,
    size: 2,
    limits,
    readAnswer: (answer) => answer,
    ...options,
  });
  onTestFinished(() => pool.close());
  return pool;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const reasonOf = (task: Promise<unknown>) =>
  task.then(
    () => 'answered',
    (error: PoolError) => error.reason,
  );

it('returns plain data and bytes from its own process, which has no environment', async () => {
  const pool = openPool();
  const given = { bytes: Buffer.from([1, 2, 3]), list: ['a', { b: null }] };

  expect(await pool.run({ act: 'echo', given })).toEqual(given);
  expect(await pool.run({ act: 'pid' })).not.toBe(process.pid);
  const environment = Object.keys((await pool.run({ act: 'environment' })) as object);
  expect(environment.filter((name) => !name.startsWith('NODE_'))).toEqual([]);
});

it.each([
  ['never ends', 'loop', 'time'],
  ['eats memory with objects', 'objects', 'memory'],
  ['eats memory with buffers', 'buffers', 'memory'],
  ['calls itself without an end', 'recurse', 'stack'],
  ['aborts its process', 'abort', 'death'],
  ['crashes its process', 'crash', 'death'],
  ['leaves its process', 'exit', 'death'],
  ['throws', 'throw', 'thrown'],
  ['answers what cannot be sent', 'unsendable', 'thrown'],
])('gives the reason when a task %s, and runs the next one', async (_, act, reason) => {
  const pool = openPool({ size: 1, limits: { ...limits, timeMs: act === 'loop' ? 300 : 30_000 } });
  const hostile = reasonOf(pool.run({ act }));
  const waiting = pool.run({ act: 'echo', given: 'next' });

  expect(await hostile).toBe(reason);
  expect(await waiting).toBe('next');
});

it('reports a task that cannot be sent', async () => {
  const pool = openPool({ size: 1 });

  await expect(pool.run({ act: 'echo', given: () => undefined })).rejects.toThrow('could not be cloned');
  expect(await pool.run({ act: 'echo', given: 'next' })).toBe('next');
});

it('does not disturb a task that runs beside a hostile one', async () => {
  const pool = openPool();
  await Promise.all([pool.run({ act: 'pid' }), pool.run({ act: 'pid' })]);
  const hostile = reasonOf(pool.run({ act: 'crash' }));
  const neighbours = await Promise.all(Array.from({ length: 20 }, () => pool.run({ act: 'pid' })));

  expect(await hostile).toBe('death');
  expect(neighbours).toHaveLength(20);
});

it('ignores everything that a task prints', async () => {
  expect(await openPool().run({ act: 'flood' })).toBe('flooded');
});

it('does not count memory left by the previous task', async () => {
  const pool = openPool({ size: 1 });
  const first = await pool.run({ act: 'leave' });
  const second = await pool.run({ act: 'leave' });

  expect(second).not.toBe(first);
});

it('lets callers take turns and never gives one caller more than half of the places', async () => {
  const pool = openPool({ size: 1, maxWaiting: 6, limits: { ...limits, timeMs: 1000 } });
  await pool.warm();
  const order: string[] = [];
  const noted = (given: string, key: string) =>
    pool.run({ act: 'echo', given }, { key }).then(() => order.push(given));
  const hostile = reasonOf(pool.run({ act: 'loop' }, { key: 'many' }));
  const accepted = ['many 1', 'many 2', 'many 3'].map((given) => noted(given, 'many'));
  const refused = reasonOf(pool.run({ act: 'pid' }, { key: 'many' }));
  accepted.push(noted('few', 'few'));

  expect(await refused).toBe('busy');
  expect(await hostile).toBe('time');
  await Promise.all(accepted);
  expect(order).toEqual(['many 1', 'few', 'many 2', 'many 3']);
});

it('reports a process that cannot start, and starts none that nobody needs', async () => {
  const pool = openPool({ entry: new URL('./support/there-is-none.ts', import.meta.url) });

  expect(await reasonOf(pool.run({ act: 'pid' }))).toBe('start');
  await expect(pool.warm()).rejects.toThrow('could not be started');
});

it('leaves no process behind when it is closed during work', async () => {
  const pool = openPool();
  const pids = (await Promise.all([pool.run({ act: 'pid' }), pool.run({ act: 'pid' })])) as number[];
  expect(pids.every(isAlive)).toBe(true);
  const tasks = [pool.run({ act: 'loop' }), pool.run({ act: 'loop' }), pool.run({ act: 'echo' })].map(
    reasonOf,
  );

  await pool.close();

  expect(await Promise.all(tasks)).toEqual(['closed', 'closed', 'closed']);
  expect(pids.some(isAlive)).toBe(false);
  expect(await reasonOf(pool.run({ act: 'echo' }))).toBe('closed');
});

it('leaves no process behind when its parent is killed, even during an endless task', async () => {
  const parentFile = fileURLToPath(new URL('./support/parent.ts', import.meta.url));
  const parent = spawn(process.execPath, ['--import', 'tsx', parentFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(parent.stdout, 'data');
  const pids = JSON.parse(String(line)) as number[];
  expect(pids.every(isAlive)).toBe(true);

  parent.kill('SIGKILL');

  await expect.poll(() => pids.some(isAlive), { timeout: 40_000 }).toBe(false);
});

it('lets a process with nothing else to do exit', async () => {
  const parentFile = fileURLToPath(new URL('./support/parent.ts', import.meta.url));
  const parent = spawn(process.execPath, ['--import', 'tsx', parentFile, 'idle'], { stdio: 'inherit' });

  expect(await once(parent, 'exit')).toEqual([0, null]);
});
