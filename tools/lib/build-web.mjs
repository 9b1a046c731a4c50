import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fromRoot, root } from './paths.mjs';
import { withProgress } from './progress.mjs';
import { runOrFail } from './run-quietly.mjs';
import { isStamped, writeStamp } from './stamp.mjs';

const sources = ['apps/web', 'packages', 'pnpm-lock.yaml', 'tsconfig.base.json'];
const isIgnored = (name) =>
  /^(node_modules|test|.*\.test\.tsx?|next-env\.d\.ts|.*\.tsbuildinfo|\..*)$/.test(name);

/**
 * Builds the web app unless its sources are the ones of the last build.
 * @param {Record<string, string>} env
 * @param {AbortSignal} [signal]
 */
export async function buildWeb(env, signal) {
  const stamp = fromRoot('apps/web/.next/darkroom-stamp');
  const key = hashSources(env);
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

function hashSources(env) {
  const hash = createHash('sha256').update(`${process.version} ${process.platform}-${process.arch}`);
  const inlined = Object.entries(env).filter(([name]) => name.startsWith('NEXT_PUBLIC_'));
  hash.update(JSON.stringify(inlined.sort()));
  for (const file of sources.flatMap((source) => listFiles(fromRoot(source)))) {
    hash.update(path.relative(root, file)).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}

function listFiles(target) {
  if (!fs.statSync(target).isDirectory()) return [target];
  const names = fs.readdirSync(target).filter((name) => !isIgnored(name));
  return names.sort().flatMap((name) => listFiles(path.join(target, name)));
}
