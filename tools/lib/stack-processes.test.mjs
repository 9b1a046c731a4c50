import { expect, test } from 'vitest';
import { planProcesses } from './stack-processes.mjs';

const keys = { INNGEST_SIGNING_KEY: 'signkey-prod-00', INNGEST_EVENT_KEY: 'events' };

async function planned(env, options = {}) {
  const plan = await planProcesses({ dataDir: '/tmp', env, ...options }, 'postgres://here/db');
  return Object.fromEntries(plan.waves.flat().map((process) => [process.name, process.env]));
}

test('the processes trust each other without keys', async () => {
  const { web, worker } = await planned({});
  expect(worker.INNGEST_DEV).toBe(worker.INNGEST_BASE_URL);
  expect(web.INNGEST_DEV).toBe(web.INNGEST_BASE_URL);
});

test('with a signing key the worker and the web app take signed calls alone', async () => {
  const { web, worker, engine } = await planned(keys);
  expect([worker.INNGEST_DEV, web.INNGEST_DEV]).toEqual(['0', '0']);
  expect(worker.INNGEST_BASE_URL).toBe(`http://127.0.0.1:${engine.ENGINE_PORT}`);
  expect(engine).toMatchObject(keys);
});

test('a signing key needs an event key beside it, without which no event is sent', async () => {
  await expect(planned({ INNGEST_SIGNING_KEY: 'signkey-prod-00' })).rejects.toThrow('INNGEST_EVENT_KEY');
});

test('the Inngest dev server, which signs nothing, is taken at its word', async () => {
  const { worker } = await planned(keys, { inngestProgram: '/usr/bin/true', dataDir: '/tmp/darkroom-test' });
  expect(worker.INNGEST_DEV).toBe(worker.INNGEST_BASE_URL);
});

test('whoever asks the web app to register registers the worker', async () => {
  const { web } = await planned({});
  expect(web.INNGEST_SERVE_ORIGIN).toBe(`http://127.0.0.1:${web.WORKER_PORT}`);
});

test('another Inngest server is reached as the variables say', async () => {
  const env = { ...keys, INNGEST_BASE_URL: 'http://inngest:8288' };
  const { web, engine } = await planned(env);
  expect(engine).toBeUndefined();
  expect(web).toMatchObject(env);
  expect(web.INNGEST_DEV).toBeUndefined();
  expect(web.INNGEST_SERVE_ORIGIN).toBeUndefined();
});
