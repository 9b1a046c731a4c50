import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { measureGenerations } from '../bench/generations.mjs';
import { startInstantProvider } from '../bench/instant-provider.mjs';
import { build } from '../lib/build.mjs';
import { readEnvironment } from '../lib/environment.mjs';
import { install } from '../lib/install.mjs';
import { dataDir } from '../lib/paths.mjs';
import { startStack } from '../lib/stack.mjs';

/**
 * Measures the product, and its engine alone, on this machine and prints two tables. The throw-away databases write to disk
 * as in production.
 * @param {string[]} _args
 * @param {AbortSignal} signal
 */
export async function run(_args, signal) {
  const env = readEnvironment();
  await install(env, signal);
  await build(env, signal);
  console.log(
    `\n${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.availableParallelism()} cores, Node ${process.versions.node}`,
  );
  printTable('The product, with a provider that answers at once', await measureProduct(env, signal));
  // Imported late: the packages are installed only now.
  const { tsImport } = await import('tsx/esm/api');
  const engine = await tsImport('../../packages/engine/bench/bench.ts', import.meta.url);
  printTable('The engine alone', await engine.bench());
  return 0;
}

async function measureProduct(env, signal) {
  const benchDir = path.join(dataDir, `bench-${process.pid}`);
  const provider = await startInstantProvider();
  const { DATABASE_URL: _database, ...ownEnv } = env;
  const stackEnv = {
    ...ownEnv,
    ...provider.env,
    STORAGE_DIR: path.join(benchDir, 'storage'),
    LOG_LEVEL: 'error',
  };
  const stack = await startStack({ dataDir: benchDir, env: stackEnv, signal, onTrouble: console.error });
  try {
    return await measureGenerations(stack);
  } finally {
    await stack.stop();
    provider.stop();
    fs.rmSync(benchDir, { recursive: true, force: true });
  }
}

function printTable(title, rows) {
  console.log(`\n${title}\n`);
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, value, unit, target = '' } of rows) {
    console.log(
      `${name.padEnd(width)}  ${value.toFixed(1).padStart(8)} ${unit.padEnd(10)} ${target}`.trimEnd(),
    );
  }
}
