import path from 'node:path';
import { childLog } from './child-log.mjs';
import { LaunchError } from './launch-error.mjs';
import { migrate } from './migrate.mjs';
import { startPostgres } from './postgres.mjs';
import { applicationRole } from './postgres-access.mjs';
import { closeDataFolder, keptSecret } from './private-files.mjs';
import { processFiles } from './process-files.mjs';
import { spawnGroup, stopGroup } from './process-group.mjs';
import { planProcesses } from './stack-processes.mjs';
import { supervise } from './supervise.mjs';

const stopGraceMs = 4000;
const healthTimeoutMs = 5000;

/**
 * @typedef {{
 *   dataDir: string,
 *   env: NodeJS.ProcessEnv,
 *   mode?: 'start' | 'dev',
 *   host?: string,
 *   ports?: { web?: number, engine?: number, worker?: number },
 *   postgresSettings?: Record<string, string>,
 *   inngestProgram?: string | null,
 *   signal?: AbortSignal,
 *   onTrouble?: (text: string) => void,
 *   onGivenUp?: (error: Error) => void,
 * }} StackOptions `env` is what the processes see: with a DATABASE_URL or an INNGEST_BASE_URL in it there is no database or
 * engine of our own; with an `inngestProgram`, that is the engine. Ports that are not given are free ones. `signal` ends a
 * start that is under way.
 */

/**
 * Starts the whole product: database, migrations, engine, worker and web app (which must have been built).
 * @param {StackOptions} options
 */
export async function startStack(options) {
  closeDataFolder(options.dataDir);
  const set = await processSet(options);
  const abort = () => void set.stop();
  options.signal?.addEventListener('abort', abort);
  try {
    const databaseUrl = options.env.DATABASE_URL || (await startDatabase(set, options));
    await migrate(databaseUrl, options);
    const { waves, ...addresses } = await planProcesses(options, databaseUrl);
    for (const wave of waves) {
      await Promise.all(wave.map((spec) => set.start(spec.name, lifecycleOf(spec, options))));
    }
    return {
      ...addresses,
      databaseUrl,
      stop: set.stop,
      kill: set.kill,
      restart: set.restart,
      pid: set.pid,
    };
  } catch (error) {
    await set.stop();
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', abort);
  }
}

/** The supervised processes in the order of their start; they end in the reverse order. @param {StackOptions} options */
async function processSet({ dataDir, onTrouble = () => {}, onGivenUp = () => {} }) {
  const files = processFiles(path.join(dataDir, 'run'));
  await files.endLeftovers(['web', 'worker', 'engine']);
  const supervised = new Map();
  /** @type {Promise<void> | null} */
  let stopping = null;
  const find = (name) => {
    const found = supervised.get(name);
    if (!found) throw new LaunchError(`No process "${name}" was started here.`);
    return found;
  };
  const stopAll = async () => {
    for (const [name, { stop }] of [...supervised].reverse()) {
      await stop();
      files.remove(name);
    }
  };
  return {
    async start(name, lifecycle) {
      if (stopping) throw new LaunchError('Darkroom was stopped before it was ready.');
      const { lastLines, ...rest } = lifecycle;
      supervised.set(
        name,
        supervise({
          name,
          ...rest,
          onStart: (pid) => files.write(name, pid),
          onTrouble: (sentence) => onTrouble(`${sentence}\n${lastLines()}`),
          onGivenUp: (error) => !stopping && onGivenUp(error),
        }),
      );
      await find(name).start();
    },
    stop: () => (stopping ??= stopAll()),
    /** Kills a process with SIGKILL and leaves it down. @param {string} name */
    kill: (name) => find(name).kill(),
    /** Starts a process again and waits until it answers. @param {string} name */
    async restart(name) {
      await find(name).stop();
      await find(name).start();
    },
    /** The id of the running process. A process that ends by itself is started again. @param {string} name */
    pid: (name) => find(name).pid(),
  };
}

/** @param {Awaited<ReturnType<typeof processSet>>} set @param {StackOptions} options */
async function startDatabase(set, { dataDir, postgresSettings }) {
  const log = childLog({ dir: path.join(dataDir, 'logs'), name: 'postgres', isEchoed: false });
  const { value: password } = keptSecret({ dataDir, name: 'database-password' });
  let port;
  await set.start('postgres', {
    lastLines: log.lastLines,
    check: async () => ({ isReady: true }),
    async launch() {
      const dir = path.join(dataDir, 'postgres');
      const server = await startPostgres({
        ...{ dir, port, password },
        settings: postgresSettings,
        onLog: log.append,
      });
      // The other processes use this port, so a restarted server must listen on it again.
      port = server.port;
      return { ...server, kill: () => killServer(server) };
    },
  });
  return `postgres://${applicationRole}:${password}@127.0.0.1:${port}/${applicationRole}`;
}

async function killServer(server) {
  process.kill(server.pid, 'SIGKILL');
  await server.exited;
}

/** @param {import('./stack-processes.mjs').ProcessSpec} spec @param {StackOptions} options */
function lifecycleOf({ name, command, args, cwd, env, healthUrl }, { dataDir, mode }) {
  const log = childLog({ dir: path.join(dataDir, 'logs'), name, isEchoed: mode === 'dev' });
  return {
    lastLines: log.lastLines,
    check: () => checkHealth(healthUrl),
    async launch() {
      const stdio = log.open();
      const group = spawnGroup(command, args, { cwd, env, stdio });
      log.attach(group.child, stdio);
      return { ...group, stop: () => stopGroup(group, stopGraceMs), kill: () => stopGroup(group, 0) };
    },
  };
}

/** @returns {Promise<import('./supervise.mjs').Health>} */
async function checkHealth(url) {
  // Not AbortSignal.timeout: if only a request refers to it, it is garbage-collected before it fires.
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), healthTimeoutMs);
  try {
    const response = await fetch(url, { signal: deadline.signal });
    const text = await response.text();
    return { isReady: response.ok, waitsFor: response.ok ? null : missingOf(JSON.parse(text)) };
  } catch {
    return { isReady: false };
  } finally {
    clearTimeout(timer);
  }
}

/** An unhealthy process' own message: a sentence, or the state of its parts. */
function missingOf({ error, ...parts }) {
  const named = /waits for (.*?)\.?$/.exec(error ?? '')?.[1];
  const away = Object.keys(parts).filter((name) => parts[name] === 'unreachable');
  return named ?? (away.length > 0 ? `its ${away.join(' and its ')}` : null);
}
