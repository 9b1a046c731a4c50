import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { LaunchError } from './launch-error.mjs';
import { dataDir, fromRoot, root } from './paths.mjs';
import { withProgress } from './progress.mjs';
import { runOrFail } from './run-quietly.mjs';
import { isStamped, writeStamp } from './stamp.mjs';

const bootstrapDir = fromRoot('tools/bootstrap');
const pnpmEntry = path.join(bootstrapDir, 'node_modules/pnpm/bin/pnpm.cjs');

/**
 * Installs the pinned pnpm and the packages of the lockfile; does nothing when both are in place.
 * @param {Record<string, string>} env
 * @param {AbortSignal} [signal]
 */
export async function install(env, signal) {
  try {
    fs.accessSync(root, fs.constants.W_OK);
  } catch {
    throw new LaunchError(`This user may not write to ${root}: start Darkroom from a folder of your own.`);
  }
  const installEnv = { ...env, HOME: homeOf(env) };
  await installPnpm(installEnv, signal);
  await installPackages(installEnv, signal);
}

/** System users (nobody, www-data) have a HOME that does not exist; the package managers need one for their caches. */
function homeOf({ HOME }) {
  try {
    fs.accessSync(HOME, fs.constants.W_OK);
    return HOME;
  } catch {
    const home = path.join(dataDir, 'home');
    fs.mkdirSync(home, { recursive: true });
    return home;
  }
}

async function installPnpm(env, signal) {
  const stamp = path.join(bootstrapDir, 'node_modules/.stamp');
  const key = hashFiles([path.join(bootstrapDir, 'package-lock.json')]);
  if (isStamped(stamp, key) && fs.existsSync(pnpmEntry)) return;
  const [command, ...npm] = npmCommand();
  await withProgress('Installing the package manager', () =>
    runOrFail(command, [...npm, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      env,
      signal,
      cwd: bootstrapDir,
      failure: 'The package manager could not be installed:',
    }),
  );
  writeStamp(stamp, key);
}

async function installPackages(env, signal) {
  const stamp = fromRoot('node_modules/.stamp');
  const sources = hashFiles([fromRoot('pnpm-lock.yaml'), fromRoot('pnpm-workspace.yaml')]);
  const key = `${sources} ${process.version} ${process.platform}-${process.arch}`;
  if (isStamped(stamp, key)) return;
  const args = ['install', '--frozen-lockfile', '--prod=false', '--reporter=append-only'];
  await withProgress('Installing the packages', () =>
    runOrFail(process.execPath, [pnpmEntry, ...args], {
      env,
      signal,
      failure: 'The packages could not be installed:',
    }),
  );
  writeStamp(stamp, key);
}

function npmCommand() {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('npm-cli.js') ? [process.execPath, npm] : ['npm'];
}

function hashFiles(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(fs.readFileSync(file));
  return hash.digest('hex');
}
