import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isEngine, startTestServer, type TestServer } from './harness/test-server';

let server: TestServer;

/** The status and the headers of what is answered to a request that no client of HTTP would send. */
function send(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('utf8').on('data', (part: string) => (answer += part));
    socket.on('end', () => resolve(answer.split('\r\n\r\n')[0] ?? '')).on('error', reject);
  });
}

const ask = (line: string) => send(`${line}\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

describe.runIf(isEngine)('an odd request', () => {
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  it.each(['TRACE', 'PROPFIND', 'OPTIONS', 'HEAD', 'PATCH'])('%s is refused', async (method) => {
    for (const path of ['/', '/health', '/nothing', '/e/key'])
      expect([path, statusOf(await ask(`${method} ${path} HTTP/1.1`))]).toEqual([path, 405]);
  });

  it.each([
    '/%',
    '/%zz',
    '/runs/%c3%28',
    '/nothing/%e0%a4',
    '/v1/runs/%00',
    '/runs/a%00b/json',
    '/v1/events?name=%00',
    '//',
    'http://',
  ])('that names %s is bad', async (path) => {
    expect(statusOf(await ask(`GET ${path} HTTP/1.1`))).toBe(400);
  });

  it('that names no host, or more than one, is refused', async () => {
    expect(statusOf(await send('GET /health HTTP/1.1\r\nConnection: close\r\n\r\n'))).toBe(400);
    expect(statusOf(await send('GET /health HTTP/1.0\r\n\r\n'))).toBe(421);
    const hosts = 'Host: evil.example\r\nHost: localhost\r\n';
    expect([400, 421]).toContain(
      statusOf(await send(`GET /health HTTP/1.1\r\n${hosts}Connection: close\r\n\r\n`)),
    );
  });

  it('with another address in its request line is answered for the host in its header', async () => {
    expect(statusOf(await ask('GET http://evil.example/health HTTP/1.1'))).toBe(200);
  });

  it.each(['/health', '/nothing', '/', '/%zz', '/dashboard/style.css', '/v1/runs/x'])(
    'is answered with what keeps browsers from framing and guessing: %s',
    async (path) => {
      const { headers } = await fetch(server.url + path, { headers: { accept: 'text/html' } });
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
  );
});
