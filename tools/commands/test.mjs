import fs from 'node:fs';
import path from 'node:path';
import { removeAbandoned } from '../lib/abandoned.mjs';
import { build } from '../lib/build.mjs';
import { readEnvironment } from '../lib/environment.mjs';
import { findChromium } from '../lib/find-chromium.mjs';
import { install } from '../lib/install.mjs';
import { dataDir, fromRoot } from '../lib/paths.mjs';
import { runVisibly } from '../lib/run-visibly.mjs';
import { readReport, runVitest } from '../lib/run-vitest.mjs';
import { withTemporaryFolder } from '../lib/temporary-folder.mjs';
import { closingLine, countPlaywright, countVitest, sumCounts } from '../lib/test-counts.mjs';

const reportDir = path.join(dataDir, 'test-reports');
const noTests = { passed: 0, failed: 0, skipped: 0 };

/**
 * Runs every test and prints the totals as the last line. `--unit` and `--e2e` run one half. Other arguments filter the
 * paths and select the half (`e2e/...` or anything else).
 * @param {string[]} args
 * @param {AbortSignal} signal
 */
export async function run(args, signal) {
  const env = readEnvironment();
  await install(env, signal);
  await removeAbandoned(dataDir);
  fs.rmSync(reportDir, { recursive: true, force: true });
  const filters = args.filter((arg) => !['--unit', '--e2e'].includes(arg));
  const browserFilters = filters.filter((filter) => filter.startsWith('e2e/'));
  const unitFilters = filters.filter((filter) => !filter.startsWith('e2e/'));
  const wantsUnit = filters.length > 0 ? unitFilters.length > 0 : !args.includes('--e2e');
  const wantsBrowser = filters.length > 0 ? browserFilters.length > 0 : !args.includes('--unit');

  const counts = await withTemporaryFolder(env, async (testEnv) => {
    const suites = [];
    if (wantsUnit) suites.push(await runUnitTests(unitFilters, testEnv, signal));
    if (wantsBrowser && fs.existsSync(fromRoot('e2e')))
      suites.push(await runPlaywright(browserFilters, testEnv, signal));
    return sumCounts(suites);
  });
  console.log(`\n${closingLine(counts)}`);
  return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
}

async function runUnitTests(filters, env, signal) {
  const report = path.join(reportDir, 'vitest.json');
  const exitCode = await runVitest({ args: filters, report, env, signal });
  return { exitCode, counts: readCounts(report, countVitest) };
}

async function runPlaywright(filters, env, signal) {
  await build(env, signal);
  const browser = await findChromium({ env, unpackDir: path.join(dataDir, 'browser') });
  const report = path.join(reportDir, 'playwright.json');
  const entry = fromRoot('node_modules/@playwright/test/cli.js');
  const exitCode = await runVisibly(process.execPath, [entry, 'test', ...filters], {
    signal,
    env: {
      ...env,
      CHROMIUM_PATH: browser.path,
      CHROMIUM_ENV: JSON.stringify(browser.env),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    },
  });
  return { exitCode, counts: readCounts(report, countPlaywright) };
}

function readCounts(file, count) {
  const report = readReport(file);
  return report ? count(report) : noTests;
}
