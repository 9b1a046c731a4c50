import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fetchWithProgress } from './fetch-with-progress';

/** As much of a browser's XMLHttpRequest as is used, over this process' own `fetch`. It sends a body in two halves. */
class BrowserRequest extends EventTarget {
  readonly upload = new EventTarget();
  readonly #stopping = new AbortController();
  readonly #headers = new Headers();
  #target: [string, string] = ['GET', ''];
  #answer = new Response();
  status = 0;
  responseText = '';

  open(method: string, address: string | URL) {
    this.#target = [method, String(address)];
  }
  setRequestHeader(name: string, value: string) {
    this.#headers.set(name, value);
  }
  getResponseHeader(name: string) {
    return this.#answer.headers.get(name);
  }
  abort() {
    this.#stopping.abort();
    this.dispatchEvent(new Event('abort'));
  }
  send(body: string | null) {
    const [method, address] = this.#target;
    for (const loaded of body ? [body.length / 2, body.length] : []) this.#report(loaded, body?.length ?? 0);
    fetch(address, { method, headers: this.#headers, body, signal: this.#stopping.signal }).then(
      async (answer) => {
        this.#answer = answer;
        this.status = answer.status;
        this.responseText = await answer.text();
        this.dispatchEvent(new Event('load'));
      },
      () => this.#stopping.signal.aborted || this.dispatchEvent(new Event('error')),
    );
  }
  #report(loaded: number, total: number) {
    this.upload.dispatchEvent(
      Object.assign(new Event('progress'), { loaded, total, lengthComputable: true }),
    );
  }
}

let url = '';
let isSilent = false;
const server = createServer((request, response) => {
  if (isSilent) return;
  const { method, headers } = request;
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    response.writeHead(method === 'PUT' ? 503 : 201, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ method, kind: headers['x-kind'], body }));
  });
});

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/upload`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => vi.stubGlobal('XMLHttpRequest', BrowserRequest));
afterEach(() => {
  isSilent = false;
  vi.unstubAllGlobals();
});

it('sends the method, the headers and the body, and reads the answer', async () => {
  const send = fetchWithProgress(() => {});
  const answer = await send(url, { method: 'POST', headers: { 'x-kind': 'image' }, body: 'bytes' });
  expect(await answer.json()).toEqual({ method: 'POST', kind: 'image', body: 'bytes' });
});

it('answers an error status like any other, so that its reader can say why', async () => {
  const answer = await fetchWithProgress(() => {})(new URL(url), { method: 'PUT', body: 'x' });
  expect(answer).toMatchObject({ status: 503, ok: false });
});

it('reports the share that has been sent', async () => {
  const shares: number[] = [];
  await fetchWithProgress((share) => shares.push(share))(url, { method: 'POST', body: '1234' });
  expect(shares).toEqual([0.5, 1]);
});

it('fails as a fetch does when there is no server', async () => {
  const nowhere = 'http://127.0.0.1:1/upload';
  await expect(fetchWithProgress(() => {})(nowhere, { method: 'POST' })).rejects.toThrow(TypeError);
});

it('stops when it is no longer wanted', async () => {
  isSilent = true;
  const stopping = new AbortController();
  const sent = fetchWithProgress(() => {})(url, { method: 'POST', body: 'x', signal: stopping.signal });
  stopping.abort();
  await expect(sent).rejects.toMatchObject({ name: 'AbortError' });
});

it('refuses a stream, whose length nobody knows', async () => {
  await expect(
    fetchWithProgress(() => {})(url, { method: 'POST', body: new Blob(['x']).stream() }),
  ).rejects.toThrow('A stream has no progress.');
});
