import { createServer, type Server, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { serve } from 'inngest/node';
import type { JobsDeps } from './deps';
import { createFunctions } from './functions';

const registrationPauseMs = 500;
const stopGraceMs = 3000;
const servePath = '/api/inngest';

/** Starts the worker on `host` and `port` (0: a free one) and keeps asking the engine to register it until it does. */
export async function startWorker(deps: JobsDeps, { host, port }: { host: string; port: number }) {
  let isRegistered = false;
  const handler = serve({ client: deps.client, functions: createFunctions(deps), servePath });
  const server = createServer((request, response) => {
    if (request.url === '/health') sendHealth(response, isRegistered);
    else handler(request, response);
  });
  // The engine keeps its connections open between calls.
  server.keepAliveTimeout = 60_000;
  const address = await listen(server, host, port);
  const stopping = new AbortController();
  const registered = register(deps, `${address}${servePath}`, stopping.signal).then(() => {
    isRegistered = true;
  });
  const stop = async () => {
    stopping.abort();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    // A step that is still running then is run again by the engine, and its receipts are found.
    const giveUp = setTimeout(() => server.closeAllConnections(), stopGraceMs);
    await closed;
    clearTimeout(giveUp);
  };
  return { url: address, registered, stop };
}

/** Healthy means useful: an event that comes before the engine knows this worker would start nothing. */
function sendHealth(response: ServerResponse, isRegistered: boolean): void {
  response.writeHead(isRegistered ? 200 : 503, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ isRegistered }));
}

async function register({ log }: JobsDeps, url: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const response = await fetch(url, { method: 'PUT', signal });
      if (response.ok) return log.info({ url }, 'The engine knows this worker');
      log.warn(
        { url, status: response.status, answer: await response.text() },
        'The engine did not register this worker',
      );
    } catch (error) {
      if (!signal.aborted) log.warn({ err: error }, 'The engine is not reachable');
    }
    await delay(registrationPauseMs, undefined, { signal }).catch(() => undefined);
  }
}

function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      const actualPort = typeof address === 'object' && address ? address.port : port;
      resolve(`http://${host}:${actualPort}`);
    });
  });
}
