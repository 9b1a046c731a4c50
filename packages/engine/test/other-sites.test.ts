import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isEngine, startTestServer, type TestServer } from './harness/test-server';

/** As `fetch`, but with a `host` of our choice. */
const ask = (server: TestServer, path: string, headers: http.OutgoingHttpHeaders, method = 'GET') =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const request = http.request(server.url + path, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    request.on('error', reject).end(method === 'POST' ? '{"name": "other/site"}' : undefined);
  });

const signingKey = 'signkey-test-0123456789abcdef';
const allowedHosts = ['engine.example'];
const ownNames = ['localhost', '127.0.0.1:8288', '[::1]:8288', 'engine.example'];
const otherNames = [
  'rebound.example:8288',
  '127.0.0.1.nip.example',
  'localhost.example',
  'evil',
  'evil.local',
  'evil.com#.local',
  'x@localhost',
  '127.1',
  '.',
];

describe.runIf(isEngine)('pages of other sites', () => {
  let open: TestServer;
  let signed: TestServer;

  beforeAll(async () => {
    open = await startTestServer({ allowedHosts });
    signed = await startTestServer({ signingKey, allowedHosts });
  });
  afterAll(async () => {
    await open.stop();
    await signed.stop();
  });

  it.each(['/v1/events', '/dev', '/', '/health', '/nothing'])(
    'read nothing at %s by a name of their own that leads to an engine, with a key or without',
    async (path) => {
      const headers = { accept: 'text/html', authorization: `Bearer ${signingKey}` };
      for (const server of [open, signed]) {
        for (const host of otherNames) {
          const { status, text } = await ask(server, path, { ...headers, host });
          expect([host, status]).toEqual([host, 421]);
          expect(text).toContain('ENGINE_ALLOWED_HOSTS');
        }
      }
    },
  );

  it('send nothing under such a name', async () => {
    for (const server of [open, signed]) {
      expect((await ask(server, '/e/any', { host: 'evil.local' }, 'POST')).status).toBe(421);
    }
  });

  it.each(ownNames)('do not keep the engine from answering to %s', async (host) => {
    expect((await ask(open, '/v1/events', { host })).status).toBe(200);
    const authorization = `Bearer ${signingKey}`;
    expect((await ask(signed, '/v1/events', { host, authorization })).status).toBe(200);
  });

  it('send nothing to an engine without a key, as a form may', async () => {
    const foreign: Record<string, string>[] = [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'http://localhost:3000' },
    ];
    for (const headers of foreign) {
      for (const path of ['/e/any', '/fn/register', '/v1/signals', '/v1/runs/x/rerun']) {
        const { status } = await ask(open, path, { 'content-type': 'text/plain', ...headers }, 'POST');
        expect([headers, path, status]).toEqual([headers, path, 403]);
      }
    }
    expect((await ask(open, '/e/any', {}, 'POST')).status).toBe(200);
    expect(
      (await ask(open, '/e/any', { origin: open.url, 'sec-fetch-site': 'same-origin' }, 'POST')).status,
    ).toBe(200);
  });

  it('may link to its pages', async () => {
    const headers = { accept: 'text/html', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await ask(open, '/', headers)).status).toBe(200);
  });
});
