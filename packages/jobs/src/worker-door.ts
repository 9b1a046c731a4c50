import type { IncomingMessage } from 'node:http';
import { isAllowedHost } from './allowed-hosts';
import { servePath } from './serve-functions';

/** On every answer of the worker: no page needs to show one. */
export const securityHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

const methods = new Map([
  ['/health', ['GET']],
  [servePath, ['GET', 'POST', 'PUT']],
]);

interface Refusal {
  status: number;
  error: string;
}

/** Why a request is refused; null if it is accepted. The SDK checks the signature. */
export function refuse(request: IncomingMessage, hosts: ReadonlySet<string>): Refusal | null {
  const { host = '' } = request.headers;
  if (!isAllowedHost(host, hosts)) {
    const error = `This worker does not answer to "${host}". If that is its name, list it in ALLOWED_HOSTS.`;
    return { status: 421, error };
  }
  const path = pathOf(request);
  if (path === null) return { status: 400, error: 'The address of the request cannot be read.' };
  const { method = '' } = request;
  const taken = methods.get(path);
  const isKnownMethod = [...methods.values()].flat().includes(method);
  if (!isKnownMethod || taken?.includes(method) === false)
    return { status: 405, error: `Nothing here accepts ${method}.` };
  if (!taken) return { status: 404, error: `There is nothing at ${path}.` };
  return isFromPage(request) ? { status: 401, error: 'Pages of browsers may not call the worker.' } : null;
}

/** The decoded path; null if it cannot be read. */
export function pathOf({ url = '/' }: IncomingMessage): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://worker').pathname);
  } catch {
    return null;
  }
}

/** The engine is no browser: a page that calls the worker acts without its user's knowledge. */
function isFromPage({ method, headers }: IncomingMessage) {
  const site = headers['sec-fetch-site'] ?? 'none';
  return method !== 'GET' && (headers.origin !== undefined || site !== 'none');
}
