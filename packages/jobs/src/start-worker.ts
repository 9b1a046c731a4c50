import { createServer, type Server, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { serve } from 'inngest/node';
import { allowedHosts } from './allowed-hosts';
import type { JobsDeps } from './deps';
import { registrationRequest, servedFunctions, servePath } from './serve-functions';
import { pathOf, refuse, securityHeaders } from './worker-door';
import { workerHealth } from './worker-health';

const registrationPauseMs = 500;
const stopGraceMs = 3000;

interface WorkerAddress {
  /** The address it listens on; port 0 uses a free one. */
  host: string;
  port: number;
  /** The address at which the engine reaches it; by default the one it listens on. */
  origin?: string | undefined;
  /** Hosts that it accepts, besides the loopback's and its own. */
  hosts?: readonly string[];
}

/** Starts the worker and keeps asking the engine to register it until it does. */
export async function startWorker(deps: JobsDeps, { host, port, origin, hosts = [] }: WorkerAddress) {
  let isRegistered = false;
  const server = createServer();
  const url = await listen(server, host, port);
  const handler = serve(servedFunctions(deps, origin ?? url));
  const known = allowedHosts([url, origin ?? url].map((text) => new URL(text).hostname).concat(hosts));
  server.on('request', (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const refusal = refuse(request, known);
    if (refusal) sendJson(response, refusal.status, { error: refusal.error });
    else if (pathOf(request) === servePath) handler(request, response);
    else
      workerHealth(deps, isRegistered).then(
        ({ status, body }) => sendJson(response, status, body),
        () => sendJson(response, 503, { status: 'unavailable' }),
      );
  });
  // The engine reuses its connections between calls.
  server.keepAliveTimeout = 60_000;
  const stopping = new AbortController();
  const registered = register(deps, `${url}${servePath}`, stopping.signal).then(() => {
    isRegistered = true;
    // Started now, so that the first page need not wait for a process.
    deps.pages.warm().catch((error: unknown) => deps.log.error({ err: error }, 'Pages cannot be checked'));
  });
  const stop = async () => {
    stopping.abort();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    // The engine runs a step that is still running then again, and the step finds its receipts.
    const giveUp = setTimeout(() => server.closeAllConnections(), stopGraceMs);
    await closed;
    clearTimeout(giveUp);
  };
  return { url, registered, stop };
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function register(deps: JobsDeps, url: string, signal: AbortSignal): Promise<void> {
  const { log } = deps;
  let said = '';
  const say = (reason: string, details: object) => {
    if (reason !== said) log.warn({ url, ...details }, `The worker waits for the engine: ${reason}`);
    said = reason;
  };
  while (!signal.aborted) {
    try {
      const response = await fetch(url, { ...registrationRequest(deps), signal });
      if (response.ok) return log.info({ url }, 'The engine knows this worker');
      say('it did not register this worker', { status: response.status, answer: await response.text() });
    } catch (error) {
      if (!signal.aborted) say('it is not reachable', { err: error });
    }
    await delay(registrationPauseMs, undefined, { signal }).catch(() => undefined);
  }
}

/** Returns an address at which this process reaches itself. */
function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      const actualPort = typeof address === 'object' && address ? address.port : port;
      const name = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
      resolve(`http://${name.includes(':') ? `[${name}]` : name}:${actualPort}`);
    });
  });
}
