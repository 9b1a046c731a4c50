import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { startPostgres } from '../../tools/lib/postgres.mjs';

export const signingKey = 'signkey-test-5a17ed0123456789abcdef';

/** An engine with a signing key, separate from the product's and on its own Postgres server. */
export async function startSignedEngine() {
  const args = ['--import', './tools/lib/follow-parent.mjs', 'packages/engine/bin/inngest-engine.js'];
  const dir = `.data/throwaway-${process.pid}-${Date.now()}`;
  const database = await startPostgres({ dir: `${dir}/postgres`, settings: { fsync: 'off' } });
  const child = spawn(process.execPath, [...args, '--port', '0'], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: `postgres://postgres@127.0.0.1:${database.port}/postgres`,
      INNGEST_SIGNING_KEY: signingKey,
      ENGINE_RETRY_BASE_MS: '1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(child.stdout), 'line');
  const url = /http:\S+/.exec(String(line))?.[0];
  if (!url) throw new Error(`The engine said: ${line}`);
  const headers = { authorization: `Bearer ${signingKey}`, 'content-type': 'application/json' };
  return {
    url,
    /** Calls its API as an app would. */
    async ask(path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST') {
      const response = await fetch(url + path, { method, headers, body: JSON.stringify(body) });
      const text = await response.text();
      if (!response.ok) throw new Error(`${path}: ${text}`);
      return JSON.parse(text || 'null');
    },
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      await database.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
