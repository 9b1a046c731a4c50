import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { readEnvironment } from './environment.mjs';
import { installBootstrap, broughtNode } from './install-bootstrap.mjs';
import { LaunchError } from './launch-error.mjs';
import { fromRoot } from './paths.mjs';

/**
 * Runs a command of the launcher with a Node from the registry, because the machine's own is too old.
 * @param {string} name
 * @param {string[]} args
 */
export async function runCommand(name, args) {
  try {
    await installBootstrap(readEnvironment());
    process.exit(await runWith(broughtNode(), [fromRoot('tools/run.mjs'), name, ...args]));
  } catch (error) {
    console.error(error instanceof LaunchError ? error.message : error);
    process.exit(1);
  }
}

/** @type {NodeJS.Signals[]} */
const forwarded = ['SIGTERM', 'SIGHUP'];

/** @returns {Promise<number>} the exit code, as a shell reports it */
function runWith(node, args) {
  const env = { npm_config_globalconfig: globalNpmConfig(), ...process.env };
  const child = spawn(node, args, { stdio: 'inherit', env });
  // A terminal sends Ctrl-C to both processes; other signals reach only this one and must be forwarded.
  for (const signal of forwarded) process.on(signal, () => child.kill(signal));
  process.on('SIGINT', () => {});
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 128 + constants.signals[signal] : (code ?? 1)));
  });
}

/** The settings of this machine's npm (certificates, registry, proxy) stand beside its own Node: the other one would not find them. */
function globalNpmConfig() {
  const dir = path.dirname(realpathSync(process.execPath));
  return path.join(process.platform === 'win32' ? dir : path.dirname(dir), 'etc/npmrc');
}
