// The optional Inngest server, for its dashboard and for tests against it. The product does not need it.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { LaunchError } from './launch-error.mjs';
import { freePort } from './ports.mjs';
import { spawnGroup, stopGroup } from './process-group.mjs';
import { runQuietly } from './run-quietly.mjs';

const version = '1.45.1';
const startTimeoutMs = 30_000;
const stopGraceMs = 4000;

/**
 * This machine's Inngest server: INNGEST_CLI, else `inngest-cli` or `inngest` on the PATH.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null}
 */
export function findInngest(env) {
  if (env.INNGEST_CLI) {
    if (isProgram(env.INNGEST_CLI)) return path.resolve(env.INNGEST_CLI);
    throw new LaunchError(
      `INNGEST_CLI=${env.INNGEST_CLI} is not a program: give the path of the Inngest binary.`,
    );
  }
  const folders = (env.PATH ?? '').split(path.delimiter);
  const candidates = ['inngest-cli', 'inngest'].flatMap((name) => folders.map((dir) => path.join(dir, name)));
  return candidates.find(isProgram) ?? null;
}

/**
 * Fetches the server with npm: its package downloads the binary during the installation.
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} signal
 */
export async function fetchInngest(env, signal) {
  const args = ['exec', '--yes', `--package=inngest-cli@${version}`, '--call', 'command -v inngest-cli'];
  const { code, output } = await runQuietly('npm', args, { env, signal });
  const program = output.trim().split('\n').at(-1) ?? '';
  if (code === 0 && isProgram(program)) return program;
  throw new LaunchError(
    `Nothing was run, for there is no Inngest server: set INNGEST_CLI to the path of its binary, or connect to the internet, from where inngest-cli@${version} is fetched.`,
  );
}

/**
 * The command for the dev server: it listens on these ports, polls no app by itself and sends no telemetry.
 * @param {{ program: string, port: number, dir: string, env: NodeJS.ProcessEnv, flags: string[] }} options
 */
export async function planInngest({ program, port, dir, env, flags }) {
  const gateways = ['connect-gateway-port', 'connect-gateway-grpc-port', 'connect-executor-grpc-port'];
  const ports = await Promise.all(gateways.map(() => freePort()));
  fs.mkdirSync(dir, { recursive: true });
  // It reads every INNGEST_* variable as a flag.
  const ownEnv = Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INNGEST_')));
  return {
    command: program,
    args: [
      ...['dev', '--host', '127.0.0.1', '--port', String(port), '--no-discovery', '--log-level', 'warn'],
      ...gateways.flatMap((name, index) => [`--${name}`, String(ports[index])]),
      ...flags,
    ],
    cwd: dir,
    env: { ...ownEnv, DO_NOT_TRACK: '1' },
    healthUrl: `http://127.0.0.1:${port}/health`,
  };
}

/**
 * Starts a dev server that stores nothing and waits `retrySeconds` before each retry. Its output goes to `inngest.log` in
 * `dir`.
 * @param {{ program: string, dir: string, env: NodeJS.ProcessEnv, retrySeconds: number, signal: AbortSignal }} options
 */
export async function startThrowawayInngest({ program, dir, env, retrySeconds, signal }) {
  const port = await freePort();
  const flags = ['--no-poll', '--tick', '20', '--retry-interval', String(retrySeconds)];
  const plan = await planInngest({ program, port, dir, env: { ...env, HOME: dir }, flags });
  const output = fs.openSync(path.join(dir, 'inngest.log'), 'a');
  const group = spawnGroup(plan.command, plan.args, { ...plan, stdio: ['ignore', output, output] });
  fs.closeSync(output);
  const stop = () => stopGroup(group, stopGraceMs);
  const isReady = await untilHealthy(plan.healthUrl, group.exited, signal);
  if (isReady) return { url: `http://127.0.0.1:${port}`, stop };
  await stop();
  signal.throwIfAborted();
  const said = fs.readFileSync(path.join(dir, 'inngest.log'), 'utf8').trim();
  throw new LaunchError(`Nothing was run, for ${program} did not start:\n${said}`);
}

async function untilHealthy(url, exited, signal) {
  let hasExited = false;
  void exited.then(() => (hasExited = true));
  const deadline = Date.now() + startTimeoutMs;
  while (!hasExited && !signal.aborted && Date.now() < deadline) {
    const isHealthy = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isHealthy) return true;
    await delay(50);
  }
  return false;
}

function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
