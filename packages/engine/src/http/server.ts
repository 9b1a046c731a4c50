import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { isAllowedHost } from './allowed-hosts';
import { findRoute, HttpError, type Route, type RouteResponse } from './router';

const maxBodyBytes = 32 * 1024 * 1024;
const closeGraceMs = 300;

/** On every answer; the pages set their own policy. */
const securityHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
};

interface ServerOptions {
  routes: readonly Route[];
  /** The hosts that requests may name; see `allowedHosts`. */
  hosts: ReadonlySet<string>;
  host: string;
  port: number;
  serverKind: string;
  /** What the engine waits for before it can answer; null when it is ready. */
  waitsFor: () => string | null;
  onError: (error: unknown) => void;
}

export interface HttpServer {
  url: string;
  /** Accepts no more requests; resolves when the running ones are answered. */
  close: () => Promise<void>;
}

export async function startServer({
  routes,
  hosts,
  host,
  port,
  serverKind,
  waitsFor,
  onError,
}: ServerOptions): Promise<HttpServer> {
  const server = http.createServer((request, response) => {
    response.setHeader('x-inngest-server-kind', serverKind);
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    answer(request, { routes, hosts, waitsFor }).then(
      (result) => send(response, result),
      (error: unknown) => {
        const known =
          error instanceof HttpError ? error : new HttpError(503, 'The engine can not do this right now.');
        if (known !== error) onError(error);
        if (known.status === 503) response.setHeader('retry-after', '2');
        send(response, {
          status: known.status,
          body: { error: known.message, data: null, status: known.status },
        });
      },
    );
  });
  // Longer than any client keeps an idle connection, so that the server closes none during a request.
  server.keepAliveTimeout = 75_000;
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const shownHost = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return { url: `http://${shownHost}:${boundPort(server)}`, close: () => close(server) };
}

type Answering = Pick<ServerOptions, 'routes' | 'hosts' | 'waitsFor'>;

async function answer(request: http.IncomingMessage, { routes, hosts, waitsFor }: Answering) {
  const { method = 'GET', url = '/', headers } = request;
  if (!isAllowedHost(headers.host, hosts)) throw new HttpError(421, unknownHost(headers.host));
  const missing = waitsFor();
  if (missing) throw new HttpError(503, `The engine waits for ${missing}.`);
  const { pathname, search, searchParams } = readAddress(url);
  const { handler, params } = findRoute(routes, method, pathname);
  let body: Promise<string> | undefined;
  const read = () => (body ??= readBody(request));
  return handler({
    address: pathname + search,
    params,
    query: searchParams,
    headers,
    json: async () => parseJson(await read()),
    form: async () => new URLSearchParams(await read()),
  });
}

const unknownHost = (host = '') =>
  `This engine does not answer to "${host}". If that is its name, list it in ENGINE_ALLOWED_HOSTS.`;

function readAddress(text: string) {
  const base = 'http://engine';
  const address = URL.canParse(text, base) ? new URL(text, base) : null;
  // Postgres stores no text with a NUL, so a search for one finds nothing.
  if (!address || /%00/.test(address.pathname + address.search))
    throw new HttpError(400, 'The address of the request can not be read.');
  return address;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError(400, 'The body is not JSON.');
  }
}

function readBody(request: http.IncomingMessage) {
  return new Promise<string>((resolve, reject) => {
    const chunks: Buffer[] = [];
    let sizeBytes = 0;
    request.on('error', reject);
    request.on('data', (chunk: Buffer) => {
      sizeBytes += chunk.length;
      if (sizeBytes <= maxBodyBytes) chunks.push(chunk);
      else reject(new HttpError(413, `The body is larger than ${maxBodyBytes} bytes.`));
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
  });
}

function send(response: http.ServerResponse, { status, body, json, content, headers }: RouteResponse) {
  const text = content?.text ?? json ?? (body === undefined ? '' : JSON.stringify(body));
  response.writeHead(status, {
    ...(text === '' ? {} : { 'content-type': content?.type ?? 'application/json' }),
    'content-length': Buffer.byteLength(text),
    ...headers,
  });
  response.end(text);
}

function boundPort(server: http.Server) {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Finishes answers in progress, then cuts the connections that are still open. */
function close(server: http.Server) {
  const cut = setTimeout(() => server.closeAllConnections(), closeGraceMs);
  return new Promise<void>((resolve) => {
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
