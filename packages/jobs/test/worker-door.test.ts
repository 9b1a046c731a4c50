import { createHmac } from 'node:crypto';
import http from 'node:http';
import { createModels } from '../src/models/create-models';
import { createEventHub } from '@darkroom/db/event-hub';
import { createTestDatabase } from '@darkroom/db/testing';
import { startEngine, type Engine } from '@darkroom/engine/testing';
import { createDiskStorage } from '@darkroom/storage/disk-storage';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnswerSpool } from '../src/answers/answer-spool';
import { createJobsClient } from '../src/client';
import type { JobsDeps } from '../src/deps';
import { createPagePool } from '../src/page/page-pool';
import { startWorker } from '../src/start-worker';

const signingKey = 'signkey-test-0123456789abcdef';
const eventKey = 'events';
const runPath = '/api/inngest?fnId=darkroom-purge-generations&stepId=step';
const call = JSON.stringify({
  ctx: { run_id: 'x', attempt: 0, stack: { stack: [], current: 0 }, disable_immediate_execution: false },
  event: { name: 'inngest/scheduled.timer', data: {} },
  events: [{ name: 'inngest/scheduled.timer', data: {} }],
  steps: {},
  version: -1,
});

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let engine: Engine;
let deps: JobsDeps;
let closeHub: () => Promise<void>;
let worker: Awaited<ReturnType<typeof startWorker>>;

interface Sent {
  method?: string;
  headers?: http.OutgoingHttpHeaders;
  body?: string;
}

/** Like `fetch`, which does not allow to set the `host`. */
function ask(path: string, { method = 'GET', headers = {}, body }: Sent = {}) {
  return new Promise<{ status: number; headers: http.IncomingHttpHeaders; text: string }>(
    (resolve, reject) => {
      const request = http.request(worker.url, { path, method, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      });
      request.on('error', reject).end(body);
    },
  );
}

function signature(body: string, { key = signingKey, atMs = Date.now() } = {}) {
  const seconds = Math.floor(atMs / 1000);
  const hmac = createHmac('sha256', key.replace(/^signkey-\w+-/, ''));
  return `t=${seconds}&s=${hmac.update(body).update(String(seconds)).digest('hex')}`;
}

async function registeredUrls() {
  const response = await fetch(`${engine.url}/dev`, { headers: { authorization: `Bearer ${signingKey}` } });
  const { apps } = (await response.json()) as { apps: { url: string }[] };
  return apps.map(({ url }) => new URL(url).origin);
}

beforeAll(async () => {
  database = await createTestDatabase();
  engine = await startEngine({ databaseUrl: database.url, port: 0, signingKey, eventKey });
  const hub = createEventHub(database.sql);
  closeHub = () => hub.close();
  deps = {
    client: createJobsClient({
      INNGEST_DEV: '0',
      INNGEST_BASE_URL: engine.url,
      INNGEST_SIGNING_KEY: signingKey,
      INNGEST_EVENT_KEY: eventKey,
    }),
    db: database.db,
    hub,
    storage: createDiskStorage('/nonexistent'),
    answers: createAnswerSpool('/nonexistent', pino({ level: 'silent' })),
    ai: createModels({ SAMPLE_PACE_MS: '0' }),
    pages: createPagePool(),
    log: pino({ level: 'silent' }),
    stepsPerOwner: 16,
  };
  worker = await startWorker(deps, { host: '127.0.0.1', port: 0, hosts: ['worker.example'] });
  await worker.registered;
});
afterAll(async () => {
  await engine.stop();
  await worker.stop();
  await deps.pages.close();
  await closeHub();
  await database.drop();
});

describe('a worker with a signing key', () => {
  it('registers itself at its own address', async () => {
    expect(await registeredUrls()).toEqual([worker.url]);
    expect((await ask('/health')).status).toBe(200);
  });

  it.each(['POST', 'PUT'])('refuses a %s without a signature, or with a wrong one', async (method) => {
    const tooOld = { atMs: Date.now() - 3_600_000 };
    const given = [
      {},
      { 'content-type': 'text/plain', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      { 'x-inngest-signature': '' },
      { 'x-inngest-signature': 't=1&s=00' },
      { 'x-inngest-signature': signature(call, { key: 'signkey-test-00' }) },
      { 'x-inngest-signature': signature('{}') },
      { 'x-inngest-signature': signature(call, tooOld) },
      { 'x-inngest-server-kind': 'dev' },
      { 'x-inngest-sync-kind': 'in_band' },
    ];
    for (const headers of given) {
      const { status } = await ask(runPath, { method, headers, body: call });
      expect([headers, status]).toEqual([headers, 401]);
    }
  });

  it('reveals nothing about its functions without a signature', async () => {
    const { status, text } = await ask('/api/inngest');
    expect(status).toBe(401);
    expect(text).not.toContain('generation');
  });

  it('registers at no other address, not even on a signed request', async () => {
    const forwarded = {
      host: 'worker.example',
      'x-forwarded-host': 'attacker',
      'x-forwarded-proto': 'https',
    };
    expect((await ask('/api/inngest', { method: 'PUT', headers: { host: 'attacker' } })).status).toBe(421);
    expect((await ask('/api/inngest', { method: 'PUT', headers: forwarded })).status).toBe(401);
    const signed = { ...forwarded, 'x-inngest-signature': signature('{}') };
    expect((await ask('/api/inngest', { method: 'PUT', headers: signed, body: '{}' })).status).toBe(200);
    expect(await registeredUrls()).toEqual([worker.url]);
  });

  it('registers the address that is configured', async () => {
    const origin = 'https://workers.example:8443';
    const second = await startWorker(deps, { host: '127.0.0.1', port: 0, origin });
    await second.registered;
    expect(await registeredUrls()).toEqual([origin]);
    await second.stop();
    const signed = { 'x-inngest-signature': signature('{}') };
    await ask('/api/inngest', { method: 'PUT', headers: signed, body: '{}' });
  });

  it.each(['evil.example', 'evil.local', 'localhost.', '127.1', '2130706433', 'x@localhost'])(
    'refuses the host %s',
    async (host) => {
      for (const path of ['/health', '/api/inngest', '/'])
        expect([path, (await ask(path, { headers: { host } })).status]).toEqual([path, 421]);
    },
  );

  it.each(['localhost:1', '[::1]', '127.0.0.1', 'worker.example:80'])('accepts the host %s', async (host) => {
    expect((await ask('/health', { headers: { host } })).status).toBe(200);
  });

  it.each([
    ['TRACE', '/health', 405],
    ['PROPFIND', '/nothing', 405],
    ['DELETE', '/api/inngest', 405],
    ['PUT', '/health', 405],
    ['GET', '/nothing', 404],
    ['GET', '/%zz', 400],
    ['GET', '/%c3%28', 400],
    ['GET', '//', 400],
  ])('answers %s %s with %i', async (method, path, status) => {
    const answer = await ask(path, { method });
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({ 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff' });
  });
});

describe('a worker without keys', () => {
  it('refuses a call from a page', async () => {
    const client = createJobsClient({ INNGEST_DEV: engine.url });
    const open = await startWorker({ ...deps, client }, { host: '127.0.0.1', port: 0 });
    const page: Record<string, string>[] = [
      { origin: 'null' },
      { origin: open.url },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of page) {
      for (const method of ['POST', 'PUT']) {
        const init = { method, headers: { ...headers, 'content-type': 'text/plain' }, body: call };
        const { status } = await fetch(open.url + runPath, init);
        expect([headers, method, status]).toEqual([headers, method, 401]);
      }
    }
    await open.stop();
  });
});
