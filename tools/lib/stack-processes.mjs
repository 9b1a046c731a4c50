import path from 'node:path';
import { builtFile } from './build-processes.mjs';
import { engineKeys } from './engine-keys.mjs';
import { planInngest } from './inngest-server.mjs';
import { fromRoot, root } from './paths.mjs';
import { freePort } from './ports.mjs';

const followParent = ['--import', fromRoot('tools/lib/follow-parent.mjs')];
const nextEntry = fromRoot('apps/web/node_modules/next/dist/bin/next');
const tsxEntry = fromRoot('node_modules/tsx/dist/cli.mjs');

/**
 * @typedef {{
 *   name: string, command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv, healthUrl: string,
 * }} ProcessSpec
 */

/**
 * Plans the processes around the database: their commands and how they reach each other.
 * @param {import('./stack.mjs').StackOptions} options
 * @param {string} databaseUrl
 */
export async function planProcesses(options, databaseUrl) {
  const { mode = 'start', host = '127.0.0.1', ports = {}, dataDir } = options;
  const webPort = ports.web ?? (await freePort());
  const workerPort = ports.worker ?? (await freePort());
  const workerUrl = `http://127.0.0.1:${workerPort}`;
  const enginePort = ports.engine ?? (await freePort());
  const hasOwnEngine = !options.env.INNGEST_BASE_URL && !options.env.INNGEST_DEV;
  const engineUrl = hasOwnEngine ? `http://127.0.0.1:${enginePort}` : options.env.INNGEST_BASE_URL;
  const keys = hasOwnEngine ? engineKeys(options) : null;
  const webUrl = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${webPort}`;
  const env = {
    ...options.env,
    NODE_ENV: mode === 'dev' ? 'development' : 'production',
    DATABASE_URL: databaseUrl,
    STORAGE_DIR: path.resolve(root, options.env.STORAGE_DIR || path.join(dataDir, 'storage')),
    ENGINE_PORT: String(enginePort),
    WORKER_PORT: String(workerPort),
    ...(hasOwnEngine && engineVariables({ keys, engineUrl, workerUrl })),
  };
  const worker = nodeProcess({
    name: 'worker',
    of: ['jobs', 'worker'],
    port: workerPort,
    env,
    mode,
  });
  const web = webProcess({ host, port: webPort, webUrl, env, mode });
  const engine = hasOwnEngine && (await planEngine(options, { enginePort, workerPort, env }));
  const engineKeyFile = keys?.file ?? null;
  return { webUrl, workerUrl, engineUrl, engineKeyFile, waves: [engine ? [engine] : [], [worker, web]] };
}

/** The engine's address for the others, and whether they accept unsigned calls. */
function engineVariables({ keys, engineUrl, workerUrl }) {
  return {
    ...keys?.variables,
    INNGEST_BASE_URL: engineUrl,
    INNGEST_DEV: keys ? '0' : engineUrl,
    // A request to the web app to register, under any name, registers the worker.
    INNGEST_SERVE_ORIGIN: workerUrl,
  };
}

/**
 * @param {import('./stack.mjs').StackOptions} options
 * @param {{ enginePort: number, workerPort: number, env: NodeJS.ProcessEnv }} plan
 * @returns {Promise<ProcessSpec>}
 */
async function planEngine({ mode, inngestProgram, dataDir }, { enginePort, workerPort, env }) {
  if (!inngestProgram) {
    return nodeProcess({ name: 'engine', of: ['engine', 'main'], port: enginePort, env, mode });
  }
  const flags = ['--persist', '--sdk-url', `http://127.0.0.1:${workerPort}/api/inngest`];
  const dir = path.join(dataDir, 'inngest');
  return {
    name: 'engine',
    ...(await planInngest({ program: inngestProgram, port: enginePort, dir, env, flags })),
  };
}

/** @returns {ProcessSpec} */
function nodeProcess({ name, of: [folder, entry], port, env, mode }) {
  const healthUrl = `http://127.0.0.1:${port}/health`;
  const program =
    mode === 'dev'
      ? [tsxEntry, 'watch', '--clear-screen=false', `packages/${folder}/src/${entry}.ts`]
      : ['--enable-source-maps', builtFile(folder, entry)];
  return { name, command: process.execPath, args: [...followParent, ...program], cwd: root, env, healthUrl };
}

/** @returns {ProcessSpec} */
function webProcess({ host, port, webUrl, env, mode }) {
  return {
    name: 'web',
    command: process.execPath,
    args: [...followParent, nextEntry, mode, '-H', host, '-p', String(port)],
    cwd: fromRoot('apps/web'),
    env: { ...env, PORT: String(port) },
    healthUrl: `${webUrl}/api/health`,
  };
}
