import path from 'node:path';
import { fromRoot } from '../lib/paths.mjs';
import { runQuietly } from '../lib/run-quietly.mjs';
import { readKnip, readOxlint, readPrettier, readTypeScript } from './tool-output.mjs';

const cacheDir = fromRoot('node_modules/.cache');
const tsc = fromRoot('node_modules/typescript/bin/tsc');

/** @typedef {{ env: NodeJS.ProcessEnv, signal?: AbortSignal }} ToolOptions */

/** @param {ToolOptions} options */
export const checkFormat = (options) =>
  runTool({
    ...options,
    file: 'node_modules/prettier/bin/prettier.cjs',
    args: ['--list-different', '--cache', '.'],
    read: readPrettier,
  });

/** @param {ToolOptions} options */
export const checkLint = (options) =>
  runTool({
    ...options,
    file: 'node_modules/oxlint/bin/oxlint',
    args: ['--type-aware', '--format', 'unix'],
    read: readOxlint,
  });

/** Files, exports and dependencies that nothing uses. @param {ToolOptions} options */
export const checkUnused = (options) =>
  runTool({
    ...options,
    file: 'node_modules/knip/bin/knip.js',
    args: ['--no-progress', '--reporter', 'json'],
    read: readKnip,
  });

/** Checks all packages in one program, so that each source is checked once, not once for each importing package. @param {ToolOptions} options */
export const checkPackageTypes = (options) => checkTypes('.', options);

/** The browser tests run code in the page, so they need the types of the DOM. @param {ToolOptions} options */
export const checkBrowserTestTypes = (options) => checkTypes('e2e', options);

/** The launcher and its commands, by their JSDoc. @param {ToolOptions} options */
export const checkToolTypes = (options) => checkTypes('tools', options);

/** @param {ToolOptions} options */
export async function checkWebTypes(options) {
  const next = fromRoot('apps/web/node_modules/next/dist/bin/next');
  const { code, output } = await runQuietly(process.execPath, [next, 'typegen'], {
    ...options,
    cwd: fromRoot('apps/web'),
  });
  if (code !== 0) return [unexpected('apps/web/next.config.ts', output)];
  return checkTypes('apps/web', options);
}

/** @param {string} dir @param {ToolOptions} options */
function checkTypes(dir, options) {
  const name = dir === '.' ? 'packages' : dir.replaceAll('/', '-');
  const buildInfo = path.join(cacheDir, `${name}.tsbuildinfo`);
  return runTool({
    ...options,
    file: tsc,
    args: ['-p', dir, '--pretty', 'false', '--incremental', '--tsBuildInfoFile', buildInfo],
    read: (output) => readTypeScript(output, '.'),
  });
}

/**
 * @param {ToolOptions & { file: string, args: string[], read: (output: string) => import('./problem.mjs').Problem[] }} options
 */
async function runTool({ file, args, read, env, signal }) {
  const { code, output } = await runQuietly(process.execPath, [path.resolve(fromRoot(), file), ...args], {
    env,
    signal,
  });
  const problems = read(output);
  if (code !== 0 && problems.length === 0)
    return [unexpected(path.relative(fromRoot(), path.resolve(fromRoot(), file)), output)];
  return problems;
}

/** A tool that fails to run is also a problem. */
const unexpected = (file, output) => ({ file, line: 1, message: `failed: ${output.trim()}` });
