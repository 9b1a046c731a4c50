import { once } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { signalGroup, spawnGroup, stopGroup } from './process-group.mjs';

const groups = [];
afterEach(() => groups.splice(0).forEach(({ pid }) => signalGroup(pid, 'SIGKILL')));

const waits = 'setInterval(() => {}, 1000);';

/** Runs the code in a group of its own, until it has said “ready” or more. */
async function start(code) {
  const group = spawnGroup(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  groups.push(group);
  const [said] = group.child.stdout ? await once(group.child.stdout, 'data') : [];
  return { group, said: String(said).trim() };
}

/** A process that starts another one and says its id. */
const withChild = (code) => `
  const { spawn } = require('node:child_process');
  const child = spawn(process.execPath, ['-e', ${JSON.stringify(`console.log('ready'); ${code}`)}]);
  child.stdout.once('data', () => console.log(child.pid));
  ${waits}`;

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('reports how a process ended', async () => {
  const ended = (code) => spawnGroup(process.execPath, ['-e', code], { stdio: 'ignore' }).exited;
  expect(await ended('process.exit(7)')).toEqual({ code: 7, signal: null, error: null });
  expect(await ended('process.kill(process.pid, "SIGKILL")')).toMatchObject({ signal: 'SIGKILL' });
});

test('reports a program that is missing', async () => {
  const { pid, exited } = spawnGroup('/no/such/program', [], { stdio: 'ignore' });
  expect(pid).toBeUndefined();
  expect(await exited).toMatchObject({ code: null, error: { code: 'ENOENT' } });
});

test('ends a process in its own way when it can', async () => {
  const { group } = await start(
    `process.on('SIGTERM', () => process.exit(3)); console.log('ready'); ${waits}`,
  );
  await stopGroup(group, 20_000);
  expect(await group.exited).toMatchObject({ code: 3, signal: null });
});

test('kills a process that does not end within its time', async () => {
  const { group } = await start(`process.on('SIGTERM', () => {}); console.log('ready'); ${waits}`);
  await stopGroup(group, 50);
  expect(await group.exited).toMatchObject({ signal: 'SIGKILL' });
});

test('gives no time where none is given', async () => {
  const { group } = await start(
    `process.on('SIGTERM', () => process.exit(3)); console.log('ready'); ${waits}`,
  );
  await stopGroup(group, 0);
  expect(await group.exited).toMatchObject({ signal: 'SIGKILL' });
});

test('ends what the process has started, also what ignores the request', async () => {
  const { group, said } = await start(withChild(`process.on('SIGTERM', () => {}); ${waits}`));
  expect(isAlive(Number(said))).toBe(true);
  await stopGroup(group, 20_000);
  await vi.waitFor(() => expect(isAlive(Number(said))).toBe(false), 10_000);
});

test('does nothing to a group that has ended or never began', async () => {
  const { pid, exited } = spawnGroup(process.execPath, ['-e', ''], { stdio: 'ignore' });
  await exited;
  expect(() => signalGroup(pid, 'SIGTERM')).not.toThrow();
  expect(() => signalGroup(undefined, 'SIGTERM')).not.toThrow();
});
