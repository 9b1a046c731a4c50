import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Deps } from '../src/deps';
import { readDoor } from '../src/http/door';
import { handleHealth } from '../src/http/handle-health';
import { handleTrpc } from '../src/http/handle-trpc';
import { guard } from '../src/http/open-door';
import { serveAsset } from '../src/http/serve-asset';
import { serveDownload } from '../src/http/serve-download';
import { serveSite } from '../src/http/serve-site';

/** The app's routes on a real HTTP server, behind its door. */
export async function startHttpServer(deps: Deps, env: Record<string, string> = {}) {
  const door = readDoor(env);
  const server = createServer((request, response) => {
    if (guard(request, response, door)) void answer(deps, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}`, closeConnections: () => server.closeAllConnections(), close };
}

async function answer(deps: Deps, incoming: IncomingMessage, outgoing: ServerResponse) {
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  const response = await route(deps, toRequest(incoming, gone.signal));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body) await pipeline(Readable.fromWeb(response.body as never), outgoing).catch(() => {});
  else outgoing.end();
}

function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request {
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
  return new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method: incoming.method ?? 'GET',
    headers: incoming.headers as Record<string, string>,
    signal,
    ...(hasBody && { body: Readable.toWeb(incoming) as never, duplex: 'half' }),
  });
}

function route(deps: Deps, request: Request): Promise<Response> {
  // Like Next's router: split into segments first, then decode.
  const segments = new URL(request.url).pathname.split('/').slice(1).map(decodeURIComponent);
  const [first = '', second = '', third = '', ...rest] = segments;
  if (first === 'assets') return serveAsset(request, second, deps);
  if (first === 'downloads') return serveDownload(request, second, deps);
  if (first === 'sites') return serveSite(request, { generationId: second, slot: third, path: rest }, deps);
  if (second === 'health') return handleHealth(request, deps);
  return handleTrpc(request, deps);
}
