import fs from 'node:fs';
import path from 'node:path';
import { removeAbandoned } from '../lib/abandoned.mjs';
import { readEnvironment } from '../lib/environment.mjs';
import { fetchInngest, findInngest, startThrowawayInngest } from '../lib/inngest-server.mjs';
import { install } from '../lib/install.mjs';
import { dataDir, root } from '../lib/paths.mjs';
import { readReport, runVitest } from '../lib/run-vitest.mjs';
import { closingLine, countVitest, countVitestFiles, sumCounts } from '../lib/test-counts.mjs';

const suites = [
  { name: 'engine', filters: ['packages/engine/test'], flags: [], retrySeconds: 1 },
  // Every file registers the same app, so they run one after the other. The server counts unanswered calls as tries, so a
  // killed worker needs longer pauses to come back before its runs have no retries left.
  { name: 'jobs', filters: ['packages/jobs/test'], flags: ['--no-file-parallelism'], retrySeconds: 5 },
];

/**
 * Runs the protocol's tests and the product's functions against the Inngest dev server instead of the embedded engine.
 * Arguments filter the paths.
 * @param {string[]} args
 * @param {AbortSignal} signal
 */
export async function run(args, signal) {
  const env = readEnvironment();
  await install(env, signal);
  await removeAbandoned(dataDir);
  const program = findInngest(env) ?? (await fetchInngest(env, signal));
  const dir = path.join(dataDir, `test-inngest-${process.pid}`);
  try {
    const results = [];
    for (const suite of choose(args)) results.push(await runSuite(suite, { program, dir, env, signal }));
    printTable(results.flatMap(({ files }) => files));
    const counts = sumCounts(results);
    console.log(`\nAgainst the Inngest dev server: ${closingLine(counts)}`);
    return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

function choose(filters) {
  if (filters.length === 0) return suites;
  return suites
    .map((suite) => ({
      ...suite,
      filters: filters.filter((filter) => suite.filters.some((own) => filter.startsWith(own))),
    }))
    .filter((suite) => suite.filters.length > 0);
}

/** Each suite has its own server, so that leftovers of one do not slow the next. */
async function runSuite({ name, filters, flags, retrySeconds }, { program, dir, env, signal }) {
  const serverDir = path.join(dir, name);
  const server = await startThrowawayInngest({ program, dir: serverDir, env, signal, retrySeconds });
  try {
    const report = path.join(dir, `${name}.json`);
    const testEnv = { ...env, TEST_INNGEST_URL: server.url };
    const exitCode = await runVitest({ args: [...flags, ...filters], report, env: testEnv, signal });
    const found = readReport(report);
    return {
      exitCode,
      counts: found ? countVitest(found) : { passed: 0, failed: 0, skipped: 0 },
      files: found ? countVitestFiles(found) : [],
    };
  } finally {
    await server.stop();
  }
}

function printTable(files) {
  const rows = files.map(({ file, counts }) => [path.relative(root, file), counts]);
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  console.log(`\n${'file'.padEnd(width)}  passed  failed  skipped`);
  for (const [name, { passed, failed, skipped }] of rows) {
    const [a, b, c] = [passed, failed, skipped].map(String);
    console.log(`${name.padEnd(width)}  ${a.padStart(6)}  ${b.padStart(6)}  ${c.padStart(7)}`);
  }
}
