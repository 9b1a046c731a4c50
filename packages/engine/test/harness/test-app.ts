import { AsyncLocalStorage } from 'node:async_hooks';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Inngest, type ClientOptions, type InngestFunction } from 'inngest';
import { serve } from 'inngest/node';

export interface TestApp {
  url: string;
  register: () => Promise<{ status: number; body: { message: string } }>;
  /** Replaces the functions; register again afterwards. */
  setFunctions: (functions: InngestFunction.Any[]) => void;
  /** The calls that arrived, as `functionId/stepId`. */
  calls: string[];
  /** The answered calls, as in `calls`. */
  answered: string[];
  /** How often a server asked the app to register. */
  readonly registrations: number;
  stop: () => Promise<void>;
}

export function createClient(
  id: string,
  baseUrl: string,
  options: Pick<ClientOptions, 'checkpointing'> = {},
) {
  return new Inngest({
    ...options,
    id,
    baseUrl,
    isDev: true,
    logger: silentLogger,
    internalLogger: silentLogger,
  });
}

/** The call that the running step belongs to. It is overtaken when a newer lease of the same call reached the app before it. */
export const currentCall = new AsyncLocalStorage<{ isOvertaken: boolean }>();

const silentLogger = { info() {}, warn() {}, error() {}, debug() {} };

/** A stock Inngest app on a free port. */
export async function startTestApp(
  client: Inngest.Any,
  functions: InngestFunction.Any[],
  port = 0,
): Promise<TestApp> {
  let handler = serve({ client, functions });
  const calls: string[] = [];
  const answered: string[] = [];
  let registrations = 0;
  const newestLeases = new Map<string, number>();
  const server = http.createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://app');
    if (request.method === 'PUT') registrations += 1;
    if (request.method === 'POST') {
      const call = `${searchParams.get('fnId')}/${searchParams.get('stepId')}`;
      calls.push(call);
      response.on('close', () => answered.push(call));
    }
    currentCall.run({ isOvertaken: isOvertaken(request, newestLeases) }, () => handler(request, response));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: boundPort } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${boundPort}/api/inngest`;
  return {
    url,
    calls,
    answered,
    get registrations() {
      return registrations;
    },
    async register() {
      const response = await fetch(url, { method: 'PUT' });
      return { status: response.status, body: (await response.json()) as { message: string } };
    },
    setFunctions(next) {
      handler = serve({ client, functions: next });
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function isOvertaken({ headers }: http.IncomingMessage, newestLeases: Map<string, number>) {
  const call = String(headers['x-inngest-job-id']);
  const lease = Number(headers['x-inngest-generation-id'] ?? 0);
  const newest = newestLeases.get(call) ?? 0;
  newestLeases.set(call, Math.max(lease, newest));
  return lease < newest;
}
