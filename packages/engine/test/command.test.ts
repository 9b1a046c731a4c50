import { execFile, spawn } from 'node:child_process';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createProxy } from './harness/proxy';
import { createTestDatabase } from './harness/test-database';
import { findFreePort } from './harness/free-port';

const program = fileURLToPath(new URL('../bin/inngest-engine.js', import.meta.url));
const path = process.env['PATH'] ?? '';

/** What the command prints before it ends by itself. */
async function run(args: string[], env: Record<string, string> = {}) {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], {
      env: { PATH: path, ...env },
    });
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, output: stderr };
  }
}

describe.skipIf(process.env['TEST_INNGEST_URL'])('the command', () => {
  it('explains itself', async () => {
    const { code, output } = await run(['--help']);
    expect(code).toBe(0);
    expect(output).toContain('--sdk-url');
  });

  it('starts with plain node, and stops on a signal', async () => {
    const database = await createTestDatabase();
    const child = spawn(process.execPath, [program, '--port', '0'], {
      env: { PATH: path, DATABASE_URL: database.url },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const line = await new Promise<string>((resolve) =>
      child.stdout.once('data', (chunk) => resolve(String(chunk))),
    );
    const url = /http:\S+/.exec(line)?.[0];
    expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ status: 200 });
    const exit = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    await database.drop();
  });

  it('waits for its database, says so, and starts when it answers', async () => {
    const database = await createTestDatabase();
    const proxy = await createProxy(database.url);
    await proxy.goDown();
    const port = String(await findFreePort());
    const child = spawn(process.execPath, [program, '--port', port], {
      env: { PATH: path, DATABASE_URL: proxy.url },
    });
    let log = '';
    child.stderr.on('data', (chunk) => (log += chunk));
    const health = () => fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
    await expect.poll(async () => (await health())?.status, { timeout: 20_000 }).toBe(503);
    expect(await (await health())?.json()).toMatchObject({
      error: `The engine waits for its database at ${new URL(proxy.url).host}.`,
    });
    await proxy.comeBack();
    await expect.poll(async () => (await health())?.status, { timeout: 20_000 }).toBe(200);
    expect(log.match(/waits for its database/g)).toHaveLength(1);
    const exit = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    await proxy.goDown();
    await database.drop();
  });

  it('says in one sentence why it cannot start', async () => {
    const database = await createTestDatabase();
    const taken = http.createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const there = { DATABASE_URL: database.url };
    const missing = new URL(database.url);
    missing.pathname = '/nowhere';
    const outcomes = [
      await run(['--port', String(port)], there),
      await run(['--port', '0'], { DATABASE_URL: missing.href }),
      await run(['--port', 'many'], there),
      await run(['-u', 'my-app'], there),
    ];
    expect(outcomes.map(({ code, output }) => `${code} ${output.trim()}`)).toEqual([
      `1 Port ${port} is taken: stop what listens there or set another with --port.`,
      expect.stringMatching(/^1 Postgres at .* has no database "nowhere": check DATABASE_URL\.$/),
      '1 ENGINE_PORT must be a number.',
      '1 --sdk-url must be an http:// or https:// address, not "my-app".',
    ]);
    await new Promise((resolve) => taken.close(resolve));
    await database.drop();
  });
});
