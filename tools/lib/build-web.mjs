import { fromRoot } from './paths.mjs';
import { withProgress } from './progress.mjs';
import { runOrFail } from './run-quietly.mjs';
import { hashSources } from './sources.mjs';
import { isStamped, writeStamp } from './stamp.mjs';

const sources = ['apps/web', 'packages', 'pnpm-lock.yaml', 'tsconfig.base.json'];

/**
 * Builds the web app unless its sources are unchanged since the last build.
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} [signal]
 */
export async function buildWeb(env, signal) {
  const stamp = fromRoot('apps/web/.next/darkroom-stamp');
  // Next copies these into the code for browsers.
  const inlined = Object.entries(env).filter(([name]) => name.startsWith('NEXT_PUBLIC_'));
  const key = hashSources(sources, JSON.stringify(inlined.sort()));
  if (isStamped(stamp, key)) return;
  const turbo = fromRoot('node_modules/turbo/bin/turbo');
  await withProgress('Building the web app', () =>
    runOrFail(
      process.execPath,
      [turbo, 'run', 'build', '--filter=@darkroom/web', '--env-mode=loose', '--ui=stream'],
      {
        env: { ...env, NODE_VERSION_USED: process.version },
        signal,
        failure: 'The web app could not be built:',
      },
    ),
  );
  writeStamp(stamp, key);
}
