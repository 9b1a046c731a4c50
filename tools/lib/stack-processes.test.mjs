import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { planProcesses } from './stack-processes.mjs';

const keys = { INNGEST_SIGNING_KEY: 'signkey-prod-00', INNGEST_EVENT_KEY: 'events' };

let dataDir;
beforeEach(() => (dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'darkroom-plan-'))));
afterEach(() => fs.rmSync(dataDir, { recursive: true }));

const modeOf = (...parts) => (fs.statSync(path.join(dataDir, ...parts)).mode & 0o777).toString(8);

async function planned(env, options = {}) {
  const plan = await planProcesses({ dataDir, env, ...options }, 'postgres://here/db');
  return Object.fromEntries(plan.waves.flat().map((process) => [process.name, process.env]));
}

test('keys are made at the first start, kept private, and used by all processes', async () => {
  const { web, worker, engine } = await planned({});
  expect(engine.INNGEST_SIGNING_KEY).toMatch(/^signkey-prod-[0-9a-f]{64}$/);
  expect(engine.INNGEST_EVENT_KEY).toMatch(/^[0-9a-f]{64}$/);
  const { INNGEST_SIGNING_KEY, INNGEST_EVENT_KEY } = engine;
  for (const process of [web, worker])
    expect(process).toMatchObject({ INNGEST_SIGNING_KEY, INNGEST_EVENT_KEY, INNGEST_DEV: '0' });
  expect(modeOf('secrets')).toBe('700');
  for (const name of ['engine-signing-key', 'engine-event-key']) expect(modeOf('secrets', name)).toBe('600');
  expect((await planned({})).engine).toMatchObject({ INNGEST_SIGNING_KEY, INNGEST_EVENT_KEY });
});

test('a key file that others could read becomes private', async () => {
  await planned({});
  fs.chmodSync(path.join(dataDir, 'secrets'), 0o755);
  fs.chmodSync(path.join(dataDir, 'secrets', 'engine-signing-key'), 0o644);
  await planned({});
  expect([modeOf('secrets'), modeOf('secrets', 'engine-signing-key')]).toEqual(['700', '600']);
});

test('a user’s event key gets a new signing key beside it', async () => {
  const { engine } = await planned({ INNGEST_EVENT_KEY: 'mine' });
  expect(engine.INNGEST_EVENT_KEY).toBe('mine');
  expect(engine.INNGEST_SIGNING_KEY).toMatch(/^signkey-prod-/);
});

test('with a signing key the worker and the web app accept only signed calls', async () => {
  const { web, worker, engine } = await planned(keys);
  expect([worker.INNGEST_DEV, web.INNGEST_DEV]).toEqual(['0', '0']);
  expect(worker.INNGEST_BASE_URL).toBe(`http://127.0.0.1:${engine.ENGINE_PORT}`);
  expect(engine).toMatchObject(keys);
  expect(fs.readdirSync(dataDir)).toEqual([]);
});

test('a signing key without an event key is refused, because no event could be sent', async () => {
  await expect(planned({ INNGEST_SIGNING_KEY: 'signkey-prod-00' })).rejects.toThrow('INNGEST_EVENT_KEY');
});

test('calls of the Inngest dev server, which signs nothing, are accepted unsigned', async () => {
  const { worker } = await planned({}, { inngestProgram: '/usr/bin/true' });
  expect(worker.INNGEST_DEV).toBe(worker.INNGEST_BASE_URL);
  expect(worker.INNGEST_SIGNING_KEY).toBeUndefined();
});

test('a request to the web app to register registers the worker', async () => {
  const { web } = await planned({});
  expect(web.INNGEST_SERVE_ORIGIN).toBe(`http://127.0.0.1:${web.WORKER_PORT}`);
});

test('another Inngest server is reached at the configured address', async () => {
  const env = { ...keys, INNGEST_BASE_URL: 'http://inngest:8288' };
  const { web, engine } = await planned(env);
  expect(engine).toBeUndefined();
  expect(web).toMatchObject(env);
  expect(web.INNGEST_DEV).toBeUndefined();
  expect(web.INNGEST_SERVE_ORIGIN).toBeUndefined();
});
