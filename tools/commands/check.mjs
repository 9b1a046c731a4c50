import { readEnvironment } from '../lib/environment.mjs';
import { install } from '../lib/install.mjs';
import { root } from '../lib/paths.mjs';

/**
 * Runs every check that does not run the product, and prints every problem with its place and its fix.
 * @param {string[]} _args
 * @param {AbortSignal} signal
 */
export async function run(_args, signal) {
  const env = readEnvironment();
  await install(env, signal);
  const startedAt = Date.now();
  // Imported late: the parser is one of the installed packages.
  const [tools, { runOwnChecks }, { checkMigrations }, { formatProblem }] = await Promise.all([
    import('../check/run-tools.mjs'),
    import('../check/run-own-checks.mjs'),
    import('../check/migrations.mjs'),
    import('../check/problem.mjs'),
  ]);
  const options = { env, signal };
  const results = await Promise.all([
    tools.checkFormat(options),
    tools.checkLint(options),
    tools.checkUnused(options),
    tools.checkPackageTypes(options),
    tools.checkWebTypes(options),
    tools.checkBrowserTestTypes(options),
    tools.checkToolTypes(options),
    checkMigrations({ root, ...options }),
  ]);
  const problems = [...new Set([...runOwnChecks(root), ...results.flat()].map(formatProblem))].sort();
  for (const problem of problems) console.log(problem);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(
    problems.length === 0 ? `No problems (${seconds} s).` : `${problems.length} problems (${seconds} s).`,
  );
  return problems.length === 0 ? 0 : 1;
}
