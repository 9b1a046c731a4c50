import fs from 'node:fs';
import { fromRoot } from './paths.mjs';
import { runVisibly } from './run-visibly.mjs';

/**
 * Runs the tests in this terminal and writes Vitest's own report to `report`.
 * @param {{ args: string[], report: string, env: NodeJS.ProcessEnv, signal: AbortSignal }} options
 * @returns {Promise<number>} the exit code
 */
export function runVitest({ args, report, env, signal }) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const entry = fromRoot('node_modules/vitest/vitest.mjs');
  return runVisibly(process.execPath, [entry, 'run', ...reporters, ...args], { env, signal });
}

/** A test runner's report, or null if the runner ended before it wrote one. @param {string} report */
export const readReport = (report) =>
  fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : null;
