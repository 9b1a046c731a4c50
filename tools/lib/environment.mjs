import fs from 'node:fs';
import path from 'node:path';
import { fromRoot } from './paths.mjs';

const npmVariable = /^npm_(config|package|lifecycle|command|execpath|node_execpath)/i;
const npmNetworkVariable =
  /^npm_config_(globalconfig|registry|https?_proxy|proxy|noproxy|cafile|ca|strict_ssl)$/i;

/**
 * The environment of every process that the launcher starts: this process' own variables override those of `.env` in the
 * root.
 * @returns {NodeJS.ProcessEnv}
 */
export function readEnvironment() {
  const dotEnv = fromRoot('.env');
  if (fs.existsSync(dotEnv)) process.loadEnvFile(dotEnv);
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...withoutNpm(process.env),
    NEXT_TELEMETRY_DISABLED: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
  };
  // turbo calls pnpm, and the machine may have none but ours.
  const ownBinaries = [
    path.dirname(process.execPath),
    fromRoot('tools/bootstrap/node_modules/.bin'),
    fromRoot('node_modules/.bin'),
  ];
  env.PATH = [...ownBinaries, env.PATH].join(path.delimiter);
  // The shell's NODE_ENV could leave out the build tools, or build a page for development.
  delete env.NODE_ENV;
  return env;
}

/**
 * npm exports its whole configuration as variables, and pnpm would read them as its own.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
function withoutNpm(env) {
  const entries = Object.entries(env).filter(
    ([name]) => !npmVariable.test(name) || npmNetworkVariable.test(name),
  );
  return Object.fromEntries(entries);
}
