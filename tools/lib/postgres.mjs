import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './ports.mjs';
import { grantAccess, hasAccess } from './postgres-access.mjs';
import { hastenShutdown } from './postgres-shutdown.mjs';
import { initialise, prepareBinaries, serverEnv, unprivileged } from './postgres-program.mjs';

/**
 * Starts the server on `dir` (created if missing), or reuses the one that a killed parent left running there.
 * With a `password` it accepts only the application's role with that password. Without one it accepts everybody as the
 * superuser `postgres`, for throw-away servers.
 * @param {{
 *   dir: string, port?: number, password?: string, settings?: Record<string, string> | undefined, onLog?: (text: string) => void,
 * }} options
 * @returns {Promise<{
 *   port: number,
 *   pid: number,
 *   isReused: boolean,
 *   exited: Promise<{ code: number | null, signal: string | null }>,
 *   stop: () => Promise<void>,
 * }>}
 */
export async function startPostgres({ dir, port, password, settings = {}, onLog = () => {} }) {
  const dataDir = path.resolve(dir);
  const leftover = await findRunning(dataDir);
  if (leftover && password && !hasAccess(dataDir, password)) await stopPostgres(dir);
  else if (leftover) {
    const exited = untilGone(leftover.pid);
    return watched({ ...leftover, isReused: true, exited }, { dataDir, onLog });
  }

  const binaries = prepareBinaries();
  const runner = unprivileged(dataDir);
  const program = { binaries, runner, dataDir };
  if (!fs.existsSync(path.join(dataDir, 'PG_VERSION'))) initialise(program, password ? 'reject' : 'trust');
  if (password && !hasAccess(dataDir, password)) grantAccess(program, password);

  const chosenPort = port ?? (await freePort());
  const conf = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    ...settings,
  };
  const flags = Object.entries(conf).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command, args] = runner.wrap(path.join(binaries, 'postgres'), [
    '-D',
    dataDir,
    '-p',
    String(chosenPort),
    ...flags,
  ]);
  // Its own process group: Ctrl-C reaches only the launcher, which stops the other processes before the database.
  const child = spawn(command, args, {
    ...runner.options,
    env: serverEnv(),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  const pid = await untilReady(child, onLog);
  return watched({ port: chosenPort, pid, isReused: false, exited }, { dataDir, onLog });
}

function watched(server, { dataDir, onLog }) {
  const { pid, exited } = server;
  const endWatch = hastenShutdown({ dataDir, pid, exited, onLog });
  const stop = () => {
    endWatch();
    return stopProcess(pid, exited);
  };
  return { ...server, stop };
}

/**
 * Stops the server that runs on `dir`, if there is one.
 * @param {string} dir
 */
export async function stopPostgres(dir) {
  const running = await findRunning(path.resolve(dir));
  if (running) await stopProcess(running.pid, untilGone(running.pid));
}

async function findRunning(dataDir) {
  const pidFile = path.join(dataDir, 'postmaster.pid');
  if (!fs.existsSync(pidFile)) return null;
  const [pid, , , port] = fs.readFileSync(pidFile, 'utf8').split('\n').map(Number);
  const deadline = Date.now() + 5000;
  // A server that a killed parent was just starting does not listen yet.
  while (pid && port && isServerOf(pid, dataDir) && Date.now() < deadline) {
    if (await canConnect(port)) return { pid, port };
    await delay(50);
  }
  return null;
}

/** The file outlives a crash, and by then another program may have its process id and port. */
function isServerOf(pid, dataDir) {
  if (!isAlive(pid)) return false;
  const commandLine = `/proc/${pid}/cmdline`;
  return !fs.existsSync(commandLine) || fs.readFileSync(commandLine, 'utf8').includes(dataDir);
}

function canConnect(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** @returns {Promise<number>} its process id */
function untilReady(child, onLog) {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stderr.on('data', (chunk) => {
      onLog(String(chunk));
      output = (output + chunk).slice(-4000);
      if (output.includes('ready to accept connections')) resolve(child.pid);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The database ended with code ${code}.\n${output}`)));
  });
}

/** SIGINT is the fast shutdown: it ends open sessions. */
async function stopProcess(pid, exited) {
  if (isAlive(pid)) process.kill(pid, 'SIGINT');
  await exited;
}

async function untilGone(pid) {
  while (isAlive(pid)) await delay(100);
  return { code: null, signal: null };
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
