import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { signalGroup } from './process-group.mjs';

/**
 * Files that name the running processes, so that a later start can end what a killed launcher left behind.
 * A process is identified by its id and its start time: by then another process may have the id.
 * @param {string} dir
 */
export function processFiles(dir) {
  const fileOf = (name) => path.join(dir, `${name}.json`);
  return {
    /** @param {string} name @param {number} pid */
    write(name, pid) {
      fs.mkdirSync(dir, { recursive: true });
      fs.writeFileSync(fileOf(name), JSON.stringify({ pid, startedAt: startTimeOf(pid) }));
    },
    /** @param {string} name */
    remove: (name) => fs.rmSync(fileOf(name), { force: true }),
    /** @param {string} name @returns {number | null} the id of the process if it still runs */
    findRunning: (name) => readRunning(fileOf(name)),
    /** @param {string[]} names */
    async endLeftovers(names) {
      for (const name of names) {
        const pid = readRunning(fileOf(name));
        if (pid) await endGroup(pid);
        fs.rmSync(fileOf(name), { force: true });
      }
    },
  };
}

function readRunning(file) {
  if (!fs.existsSync(file)) return null;
  try {
    const { pid, startedAt } = JSON.parse(fs.readFileSync(file, 'utf8'));
    return startedAt !== null && startTimeOf(pid) === startedAt ? pid : null;
  } catch {
    // The launcher was killed while writing it.
    return null;
  }
}

async function endGroup(pid) {
  const startedAt = startTimeOf(pid);
  signalGroup(pid, 'SIGTERM');
  const deadline = Date.now() + 3000;
  while (startTimeOf(pid) === startedAt && Date.now() < deadline) {
    await delay(20);
  }
  signalGroup(pid, 'SIGKILL');
  // Until it has ended, its port is in use.
  const goneBy = Date.now() + 3000;
  while (startTimeOf(pid) === startedAt && Date.now() < goneBy) await delay(20);
}

/**
 * A text that no other process with this id ever has; null if there is no such process or no way to find out.
 * @param {number} pid
 * @returns {string | null}
 */
export function startTimeOf(pid) {
  if (fs.existsSync('/proc/self/stat')) {
    try {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The command's name comes second, in brackets, and may contain spaces; the state is the third field.
      const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (state === 'Z') return null;
      return `${fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[18]}`;
    } catch {
      return null;
    }
  }
  const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return ps.stdout?.trim() || null;
}
