import fs from 'node:fs';
import path from 'node:path';
import { buildProcesses } from './build-processes.mjs';
import { buildWeb } from './build-web.mjs';
import { readEnvironment } from './environment.mjs';
import { findInngest } from './inngest-server.mjs';
import { install } from './install.mjs';
import { LaunchError } from './launch-error.mjs';
import { migrate } from './migrate.mjs';
import { dataDir, root } from './paths.mjs';
import { freePort, requirePort } from './ports.mjs';
import { closeDataFolder } from './private-files.mjs';
import { processFiles } from './process-files.mjs';
import { startStack } from './stack.mjs';

const preferredPorts = { web: 3000, engine: 8288, worker: 8289 };

/**
 * Starts the product in this folder and keeps it running until a stop is requested.
 * @param {{ mode: 'start' | 'dev', signal: AbortSignal }} options
 * @returns {Promise<number>} the exit code
 */
export async function serve({ mode, signal }) {
  const env = readEnvironment();
  const host = env.HOST || '127.0.0.1';
  closeDataFolder(dataDir);
  const files = await claimFolder();
  try {
    const ports = await choosePorts(env, host);
    await install(env, signal);
    await buildProcesses(signal);
    // Reports a wrong address before the build of the web app, not a minute later.
    if (env.DATABASE_URL) await migrate(env.DATABASE_URL, { env, signal });
    if (mode === 'start') await buildWeb(env, signal);
    const inngestProgram = mode === 'dev' ? findInngest(env) : null;
    await runStack({ mode, env, host, ports, dataDir, inngestProgram, signal });
    return 0;
  } finally {
    files.remove('launcher');
  }
}

async function runStack(options) {
  let giveUp = (_error) => {};
  const givenUp = new Promise((_, reject) => (giveUp = reject));
  const stopped = new Promise((resolve) => options.signal.addEventListener('abort', resolve));
  givenUp.catch(() => {});
  const stack = await startStack({ ...options, onTrouble: console.error, onGivenUp: giveUp });
  console.log(`Darkroom is ready at ${stack.webUrl}`);
  console.log(await describeProviders(stack.webUrl));
  console.log(describeEngine(options, stack));
  try {
    await Promise.race([stopped, givenUp]);
  } finally {
    await stack.stop();
  }
}

/** One launcher per folder: a second one would end the processes of the first as leftovers. */
async function claimFolder() {
  const files = processFiles(path.join(dataDir, 'run'));
  const pid = files.findRunning('launcher');
  if (pid)
    throw new LaunchError(`Darkroom is already running in ${root} (process ${pid}): stop that one first.`);
  await files.endLeftovers(['web', 'worker', 'engine']);
  files.write('launcher', process.pid);
  return files;
}

async function choosePorts(env, host) {
  const web = await requirePort('PORT', env.PORT || String(preferredPorts.web), host);
  const others = ['engine', 'worker'].map(async (name) => {
    const variable = `${name.toUpperCase()}_PORT`;
    const port = await (env[variable]
      ? requirePort(variable, env[variable])
      : freePort(preferredPorts[name]));
    return [name, port];
  });
  return { web, ...Object.fromEntries(await Promise.all(others)) };
}

/** Asks the running product, which reads the variables itself. */
async function describeProviders(webUrl) {
  const answer = await fetch(`${webUrl}/api/trpc/status.get`);
  const { text, image } = JSON.parse(await answer.text()).result.data.json;
  const names = `text: ${text.join(', then ')}; image: ${image.join(', then ')}`;
  const isSample = text[0] === 'sample' || image[0] === 'sample';
  return isSample ? `${names} (set OPENAI_API_KEY or GEMINI_API_KEY for real models)` : names;
}

function describeEngine({ env, inngestProgram, mode }, { engineUrl, engineKeyFile }) {
  if (env.INNGEST_BASE_URL || env.INNGEST_DEV)
    return 'engine: the server that INNGEST_BASE_URL or INNGEST_DEV names';
  if (inngestProgram) return `engine: the Inngest dev server, its dashboard is at ${engineUrl}`;
  const other =
    mode === 'dev'
      ? '\nFor the Inngest dev server, set INNGEST_CLI to its binary or install inngest-cli.'
      : '';
  return `engine: ${describeDashboard(engineUrl, engineKeyFile)}${other}`;
}

/** Prints the key only to a terminal, never into a file with redirected output. */
function describeDashboard(engineUrl, keyFile) {
  if (!keyFile) return `its pages are at ${engineUrl} and ask for your INNGEST_SIGNING_KEY`;
  if (!process.stdout.isTTY)
    return `its pages are at ${engineUrl} and ask for the key in ${path.relative(root, keyFile)}`;
  return `its pages are at ${engineUrl}/sign-in#key=${fs.readFileSync(keyFile, 'utf8').trim()}`;
}
