import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { startPostgresServer } from '../test/harness/postgres-server';

/** What the bench measures: an engine with its own database and an app. */
export interface BenchHarness {
  engineUrl: string;
  engine: ChildProcess;
  /** The stock SDK in a process with few environment variables, as in a container. */
  app: ChildProcess;
  /** The same without an SDK. */
  bareApp: ChildProcess;
  /** An engine without a database, for an app of its own with the stock SDK. */
  bareEngine: ChildProcess;
  sql: postgres.Sql;
  stop: () => Promise<void>;
}

export async function startBenchHarness(): Promise<BenchHarness> {
  const dir = await mkdtemp(path.join(tmpdir(), 'engine-bench-'));
  const database = await startPostgresServer({ dir: path.join(dir, 'pg') });
  const databaseUrl = database.url;
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  const engine = startProgram('../src/main.ts', { ENGINE_DATABASE_URL: databaseUrl, ENGINE_PORT: '0' });
  const engineUrl = await readyUrl(engine);
  const app = startProgram('./bench-app.ts', { BENCH_ENGINE_URL: engineUrl });
  const bareApp = startProgram('./bare-app.ts', { BENCH_ENGINE_URL: engineUrl });
  const bareEngine = startProgram('./bare-engine.ts', {});
  const [bareEngineUrl] = await once(bareEngine, 'message');
  const appOfBareEngine = startProgram('./bench-app.ts', { BENCH_ENGINE_URL: String(bareEngineUrl) });
  await Promise.all([app, bareApp, appOfBareEngine].map((child) => once(child, 'message')));
  return {
    engineUrl,
    engine,
    app,
    bareApp,
    bareEngine,
    sql,
    async stop() {
      await sql.end();
      await Promise.all([app, bareApp, appOfBareEngine, bareEngine, engine].map(stop));
      await database.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

function startProgram(program: string, env: Record<string, string>) {
  return fork(fileURLToPath(new URL(program, import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}

async function readyUrl(engine: ChildProcess) {
  let output = '';
  for await (const chunk of engine.stdout ?? []) {
    output += String(chunk);
    const url = /ready at (\S+)/.exec(output)?.[1];
    if (url) return url;
  }
  throw new Error(`The engine did not start: ${output}`);
}

async function stop(child: ChildProcess) {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}
