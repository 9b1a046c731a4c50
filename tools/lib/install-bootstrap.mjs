import fs from 'node:fs';
import path from 'node:path';
import { hashFiles } from './hash-files.mjs';
import { homeOf } from './home.mjs';
import { LaunchError } from './launch-error.mjs';
import { fromRoot, root } from './paths.mjs';
import { withProgress } from './progress.mjs';
import { runOrFail } from './run-quietly.mjs';
import { isStamped, writeStamp } from './stamp.mjs';

const bootstrapDir = fromRoot('tools/bootstrap');
const nodeDir = path.join(bootstrapDir, `node_modules/node-${systemName()}-${process.arch}`);
const firstVersion = 24;

export const pnpmEntry = path.join(bootstrapDir, 'node_modules/pnpm/bin/pnpm.cjs');

/** The installed Node for a machine whose own is too old. Throws if there is none for this machine. */
export function broughtNode() {
  const program = path.join(nodeDir, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');
  if (fs.existsSync(program)) return program;
  throw new LaunchError(
    `Darkroom runs on Node ${firstVersion} or newer, this is ${process.versions.node}, and there is none to bring for ${process.platform}-${process.arch}: install one.`,
  );
}

/**
 * Installs the pinned pnpm, and a Node if the machine's own is too old. Does nothing when they are in place.
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} [signal]
 */
export async function installBootstrap(env, signal) {
  try {
    fs.accessSync(root, fs.constants.W_OK);
  } catch {
    throw new LaunchError(`This user may not write to ${root}: start Darkroom from a folder of your own.`);
  }
  const isNodeNeeded = Number.parseInt(process.versions.node, 10) < firstVersion || isBrought();
  const stamp = path.join(bootstrapDir, 'node_modules/.stamp');
  const key = `${hashFiles([path.join(bootstrapDir, 'package-lock.json')])}${isNodeNeeded ? ' with Node' : ''}`;
  if (isStamped(stamp, key) && fs.existsSync(pnpmEntry)) return;
  const [command, ...npm] = npmCommand();
  const own = isNodeNeeded ? [] : ['--omit=optional'];
  const label = isNodeNeeded
    ? `Bringing Node ${firstVersion} (this machine has ${process.versions.node}) and the package manager`
    : 'Installing the package manager';
  await withProgress(label, () =>
    runOrFail(
      command,
      [...npm, 'ci', ...own, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      {
        env: { ...env, HOME: homeOf(env) },
        signal,
        cwd: bootstrapDir,
        failure: 'The package manager could not be installed:',
      },
    ),
  );
  writeStamp(stamp, key);
}

const isBrought = () => process.execPath.startsWith(bootstrapDir);

/** The system's name in the registry's packages. */
function systemName() {
  return process.platform === 'win32' ? 'win' : process.platform;
}

function npmCommand() {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('npm-cli.js') ? [process.execPath, npm] : ['npm'];
}
