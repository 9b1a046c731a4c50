import fs from 'node:fs';
import path from 'node:path';
import { stopPostgres } from './postgres.mjs';

/**
 * Ends the servers and removes the folders (`<name>-<process id>...`) of killed test runs.
 * @param {string} dataDir
 */
export async function removeAbandoned(dataDir) {
  if (!fs.existsSync(dataDir)) return;
  for (const name of fs.readdirSync(dataDir)) {
    const owner = /^(?:throwaway|bench|chaos|test-postgres|test-inngest)-(\d+)/.exec(name)?.[1];
    if (!owner || isAlive(Number(owner))) continue;
    const dir = path.join(dataDir, name);
    for (const server of [dir, path.join(dir, 'postgres')]) await stopPostgres(server);
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
