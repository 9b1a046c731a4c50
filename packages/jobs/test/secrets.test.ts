import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createModels } from '../src/models/create-models';
import { startFakeAi, type FakeAi } from '@darkroom/ai/testing';
import { serve } from 'inngest/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '../src/log';
import { isOver, startHarness, submit, until, type Harness } from './harness';

const apiKey = 'a key of no "usual" shape/1';
const env = { OPENAI_API_KEY: apiKey, LOG_LEVEL: 'trace' };
const spellings = [apiKey, encodeURIComponent(apiKey), JSON.stringify(apiKey).slice(1, -1)];

let fake: FakeAi;
let harness: Harness;
const logged: string[] = [];

beforeAll(async () => {
  fake = await startFakeAi();
  harness = await startHarness({
    ai: createModels({
      ...fake.env,
      AI_TEXT_PROVIDERS: 'openai',
      AI_IMAGE_PROVIDERS: 'openai',
      SAMPLE_PACE_MS: '0',
    }),
    log: createLog('worker', env, { write: (line) => void logged.push(line) }),
    env,
  });
});
afterAll(async () => {
  await harness.stop();
  await fake.stop();
});

/** Everything that the product and the engine store, as text. */
async function everythingStored() {
  const tables = await harness.sql<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname IN ('public', 'engine')`;
  const texts = await Promise.all(
    tables.map(({ name }) =>
      harness.sql.unsafe(`SELECT coalesce(string_agg(t::text, ' '), '') AS text FROM ${name} t`),
    ),
  );
  return texts.map(([row]) => row?.text ?? '').join('\n');
}

it.skipIf(process.env.TEST_INNGEST_URL)(
  'a key that a provider repeats reaches no log, no row and no error of the engine',
  async () => {
    const message = `Incorrect API key provided: ${apiKey}. Ask https://x.example/?k=${encodeURIComponent(apiKey)}`;
    fake.inject({ kind: 'status', status: 401, code: 'invalid_api_key', message, times: 20 });
    const { id } = await submit(harness, 'image', { prompt: 'A paper boat' });
    const generation = await until(harness, id, isOver);
    expect(generation).toMatchObject({ status: 'failed', error: { code: 'invalid_key' } });
    expect(logged.join('')).toContain('Incorrect API key provided: [redacted]');
    const kept = logged.join('') + (await everythingStored()) + JSON.stringify(generation);
    for (const spelling of spellings) expect(kept).not.toContain(spelling);
  },
);

it.skipIf(process.env.TEST_INNGEST_URL)(
  'any other error that a function throws reaches the engine without secrets',
  async () => {
    const { client } = harness.deps;
    const broken = client.createFunction(
      { id: 'broken', retries: 0, triggers: { event: 'test/broken' } },
      ({ step }) =>
        step.run('break', () => {
          throw new Error(`connecting with ${apiKey}`, { cause: { address: `postgres://a:${apiKey}@b/c` } });
        }),
    );
    const app = createServer(serve({ client, functions: [broken] })).listen(0, '127.0.0.1');
    await once(app, 'listening');
    const { port } = app.address() as AddressInfo;
    expect(await fetch(`http://127.0.0.1:${port}/api/inngest`, { method: 'PUT' })).toMatchObject({
      ok: true,
    });
    const { ids } = await client.send({ name: 'test/broken', data: {} });
    await expect
      .poll(async () => (await fetch(`${harness.engine.url}/v1/events/${ids[0]}/runs`)).text(), {
        timeout: 20_000,
      })
      .toContain('connecting with [redacted]');
    const stored = await everythingStored();
    for (const spelling of spellings) expect(stored).not.toContain(spelling);
    app.close();
    app.closeAllConnections();
  },
);
