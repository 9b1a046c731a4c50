import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDoor } from '../src/http/door';
import { createHarness, type Harness } from './harness';
import { startHttpServer } from './http-server';

const env = { PUBLIC_URL: 'https://darkroom.example', ALLOWED_HOSTS: 'studio.lan, 10.1.2.3' };
let harness: Harness;
let server: Awaited<ReturnType<typeof startHttpServer>>;
let port: string;
beforeAll(async () => {
  harness = await createHarness();
  server = await startHttpServer(harness.deps, env);
  ({ port } = new URL(server.url));
});
afterAll(async () => {
  await server.close();
  await harness.close();
});

interface Sent {
  path?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

interface Got {
  status: number;
  text: string;
  headers: Record<string, string | string[] | undefined>;
}

/** Sends a request exactly as given: `fetch` would not send such a host or method. */
function send({ path = '/api/health', method = 'GET', headers = {}, body }: Sent): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          text: Buffer.concat(chunks).toString(),
          headers: answer.headers,
        }),
      );
    });
    sent.on('error', reject).end(body);
  });
}

const change = (headers: Record<string, string>, contentType = 'application/json') =>
  send({
    path: '/api/trpc/generation.cancel',
    method: 'POST',
    headers: { 'content-type': contentType, ...headers },
    body: '{"id":"x"}',
  });

describe('the door', () => {
  it.each([
    'localhost',
    'LOCALHOST:3000',
    '127.0.0.1',
    '[::1]:3000',
    'darkroom.example',
    'studio.lan:8080',
    '10.1.2.3',
  ])('answers to %s', async (host) => {
    expect((await send({ headers: { host } })).status).toBe(200);
  });

  it.each([
    'evil.example',
    'evil.localhost',
    'localhost.evil.example',
    'evil.example#localhost',
    'x@localhost',
    'localhost@evil.example',
    'localhost.',
    '0.0.0.0:3000',
    '192.168.1.7:3000',
    'studio.lan.evil.example',
    'a.darkroom.example',
  ])('refuses the host %j on every route', async (host) => {
    for (const path of [
      '/',
      '/api/health',
      '/api/trpc/generation.list?input={}',
      '/assets/x',
      '/sites/x/y/z',
      '/_next/x',
    ]) {
      const answer = await send({ path, headers: { host, 'x-forwarded-host': 'localhost' } });
      expect(answer.status).toBe(421);
      expect(answer.text).toMatch(/list it in ALLOWED_HOSTS\.$/m);
      expect(answer.headers).toMatchObject({
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
      });
    }
  });

  it.each(['http://evil.example/api/health', '*', '/%', '/%E0%A4%A', '/api/trpc/%E0%A4%A', '/assets/%ff'])(
    'refuses the target %s',
    async (path) => {
      expect((await send({ path })).status).toBe(400);
    },
  );

  it.each(['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'PURGE'])(
    'takes no %s',
    async (method) => {
      const answer = await send({ method, path: '/api/trpc/generation.list' });
      expect(answer.status).toBe(405);
      expect(answer.headers.allow).toBe('GET, HEAD, POST');
      expect((await send({ method, path: '/assets/x' })).headers.allow).toBe('GET, HEAD');
    },
  );

  it.each(['HTTP/1.0\r\n', 'HTTP/1.1\r\nHost:\r\n', 'HTTP/1.1\r\nHost: \r\n'])(
    'refuses a request without a host: %j',
    async (head) => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(`GET /api/health ${head}\r\n`);
      const chunks: Buffer[] = [];
      for await (const chunk of socket) chunks.push(chunk);
      expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 421 /);
    },
  );

  it.each([
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost' }],
    [{ 'sec-fetch-site': 'none' }],
    [{}],
    [{ host: 'studio.lan:3000', origin: 'http://studio.lan:3000' }],
    [{ host: 'studio.lan', origin: 'https://studio.lan' }],
    [{ host: 'localhost:3000', origin: 'https://darkroom.example' }],
  ])('accepts a change with %j', async (headers) => {
    expect((await change(headers)).status).toBe(404);
  });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://localhost:3000', host: 'localhost:3000' }],
    [{ 'sec-fetch-site': '' }],
    [{ origin: 'null' }],
    [{ origin: '' }],
    [{ origin: 'http://evil.example' }],
    [{ origin: 'http://localhost:5173', host: 'localhost:3000' }],
    [{ origin: 'http://127.0.0.1:3000', host: 'localhost:3000' }],
    [{ origin: 'file://', host: 'localhost' }],
    [{ origin: 'http://darkroom.example', host: 'localhost:3000' }],
    [{ origin: 'chrome-extension://localhost', host: 'localhost' }],
  ])('refuses a change with %j, whatever its content type', async (headers) => {
    for (const type of [
      'application/json',
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/octet-stream',
    ]) {
      const answer = await change(headers, type);
      expect([answer.status, answer.text]).toEqual([
        403,
        'Only pages of Darkroom itself may change something here.\n',
      ]);
    }
  });

  it('keeps a route’s stricter headers, and adds missing ones', async () => {
    const { headers } = await send({ path: '/assets/x' });
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });
});

describe('the variables of the door', () => {
  it.each(['darkroom.example', 'ftp://darkroom.example', 'https://', 'https://x y'])(
    'refuse %s as PUBLIC_URL',
    (url) => {
      expect(() => readDoor({ PUBLIC_URL: url })).toThrow(/^PUBLIC_URL must be/);
    },
  );

  it('allow the address on which the app listens, unless it listens on all', () => {
    expect(readDoor({ HOST: '192.168.1.7' }).hosts).toContain('192.168.1.7');
    expect(readDoor({ HOST: '0.0.0.0' }).hosts).not.toContain('0.0.0.0');
  });
});
