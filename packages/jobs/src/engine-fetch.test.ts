import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createEngineFetch } from './engine-fetch';

const servers: ReturnType<typeof createServer>[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse, body: string) => void) {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk)).on('end', () => answer(request, response, body));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/a?b=c`;
}

const engineFetch = createEngineFetch(200);

it.each<[NonNullable<RequestInit['headers']>]>([
  [{ 'x-test': 'e' }],
  [new Headers({ 'x-test': 'e' })],
  [[['x-test', 'e']]],
])('sends the method, the headers and the body as fetch does, and reads the answer: %j', async (headers) => {
  const url = await serve(({ method, url: path, headers: got }, response, body) => {
    response.writeHead(201, { 'content-type': 'application/json', 'x-answer': 'yes' });
    response.end(
      JSON.stringify({ method, path, header: got['x-test'], length: got['content-length'], body }),
    );
  });
  const response = await engineFetch(url, {
    method: 'POST',
    headers,
    body: '"ü"',
  });
  expect([response.status, response.ok, response.headers.get('x-answer')]).toEqual([201, true, 'yes']);
  expect(await response.json()).toEqual({
    method: 'POST',
    path: '/a?b=c',
    header: 'e',
    length: '4',
    body: '"ü"',
  });
});

it('returns refusals and empty answers unchanged', async () => {
  const statuses = [204, 409, 503];
  const url = await serve((_, response) => response.writeHead(statuses.shift() ?? 200).end());
  const responses = [await engineFetch(url), await engineFetch(new URL(url)), await engineFetch(url)];
  expect(responses.map(({ status, ok }) => [status, ok])).toEqual([
    [204, true],
    [409, false],
    [503, false],
  ]);
  expect(await responses[0]?.text()).toBe('');
});

it('fails when no answer comes, when the server is away, and when the signal aborts', async () => {
  const url = await serve(() => undefined);
  await expect(engineFetch(url)).rejects.toThrow('No answer in 200 ms');
  await expect(engineFetch('http://127.0.0.1:1/')).rejects.toThrow('ECONNREFUSED');
  await expect(engineFetch(url, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
});
