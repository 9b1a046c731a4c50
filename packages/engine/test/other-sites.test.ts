import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isEngine, startTestServer, type TestServer } from './harness/test-server';

/** As `fetch`, which lets nobody choose the `host`. */
const ask = (server: TestServer, path: string, headers: http.OutgoingHttpHeaders, method = 'GET') =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const request = http.request(server.url + path, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    request.on('error', reject).end(method === 'POST' ? '{"name": "other/site"}' : undefined);
  });

const names = ['localhost', '127.0.0.1:8288', '[::1]:8288', '192.168.1.9', 'engine:8288', 'app.localhost'];
const privateNames = ['host.docker.internal', 'engine.default.svc', 'engine.default.svc.cluster.local:8288'];
const publicNames = [
  'rebound.example:8288',
  '127.0.0.1.nip.example',
  'localhost.example',
  'internal.example',
];

describe.runIf(isEngine)('pages of other sites', () => {
  let open: TestServer;
  let signed: TestServer;

  beforeAll(async () => {
    open = await startTestServer();
    signed = await startTestServer({ signingKey: 'signkey-test-0123456789abcdef' });
  });
  afterAll(async () => {
    await open.stop();
    await signed.stop();
  });

  it('read nothing by a name of their own that leads to an engine without a key', async () => {
    for (const host of publicNames) {
      for (const path of ['/v1/events', '/dev', '/e/any', '/']) {
        const { status, text } = await ask(
          open,
          path,
          { host, accept: 'text/html' },
          path === '/e/any' ? 'POST' : 'GET',
        );
        expect([host, path, status]).toEqual([host, path, 403]);
        expect(text).toContain('INNGEST_SIGNING_KEY');
      }
    }
  });

  it.each([...names, ...privateNames])('are no reason to refuse %s', async (host) => {
    expect((await ask(open, '/v1/events', { host })).status).toBe(200);
  });

  it('have no word where a key is asked for', async () => {
    const headers = { host: 'engine.example', authorization: 'Bearer signkey-test-0123456789abcdef' };
    expect((await ask(signed, '/v1/events', headers)).status).toBe(200);
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
