import { parseArgs } from 'node:util';
import { readEnvironment } from '../lib/environment.mjs';
import { install } from '../lib/install.mjs';
import { LaunchError } from '../lib/launch-error.mjs';

/**
 * Runs the page cleaner on random hostile pages: `--runs` of them, starting at `--seed`. Fails with the smallest page that
 * the cleaner does not make harmless, and with its seed.
 * @param {string[]} args
 * @param {AbortSignal} signal
 */
export async function run(args, signal) {
  const { runs, seed } = readOptions(args);
  await install(readEnvironment(), signal);
  // Imported late: the packages are installed only now.
  const { tsImport } = await import('tsx/esm/api');
  const file = '../../packages/jobs/src/page/testing/fuzz-pages.ts';
  const { fuzzPages } = await tsImport(file, import.meta.url);
  console.log(`${runs} pages, seed ${seed}`);
  fuzzPages({ runs, seed });
  console.log('Every page was made harmless.');
  return 0;
}

function readOptions(args) {
  const { values } = parseArgs({ args, options: { runs: { type: 'string' }, seed: { type: 'string' } } });
  const runs = Number(values.runs ?? 20_000);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  if (!(runs >= 1) || !Number.isInteger(runs) || !Number.isInteger(seed))
    throw new LaunchError('--runs is a whole number above 0, --seed is a whole number.');
  return { runs, seed };
}
