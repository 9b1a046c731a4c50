import { spawn } from 'node:child_process';

/**
 * Starts a process as the leader of its own group: Ctrl-C reaches only the launcher, which ends the others in order.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function spawnGroup(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true });
  /** @type {Promise<{ code: number | null, signal: string | null, error: Error | null }>} */
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, error }));
    child.once('exit', (code, signal) => resolve({ code, signal, error: null }));
  });
  return { child, pid: child.pid, exited };
}

/**
 * @param {number | undefined} pid the group's leader; undefined where it could not be started
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
  if (!pid) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has already ended.
  }
}

/**
 * Asks the group to end and kills it after `graceMs` (0: at once), including leftovers of its leader.
 * @param {{ pid: number | undefined, exited: Promise<unknown> }} group
 * @param {number} graceMs
 * @param {NodeJS.Signals} [signal]
 */
export async function stopGroup({ pid, exited }, graceMs, signal = 'SIGTERM') {
  if (graceMs > 0) signalGroup(pid, signal);
  const timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMs);
  await exited;
  clearTimeout(timer);
  signalGroup(pid, 'SIGKILL');
}
