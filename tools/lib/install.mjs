import { installBootstrap, pnpmEntry } from './install-bootstrap.mjs';
import { hashFiles } from './hash-files.mjs';
import { homeOf } from './home.mjs';
import { fromRoot } from './paths.mjs';
import { withProgress } from './progress.mjs';
import { runOrFail } from './run-quietly.mjs';
import { isStamped, writeStamp } from './stamp.mjs';

/**
 * Installs the pinned pnpm and the packages of the lockfile. Does nothing when both are in place.
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} [signal]
 */
export async function install(env, signal) {
  await installBootstrap(env, signal);
  await installPackages({ ...env, HOME: homeOf(env) }, signal);
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
