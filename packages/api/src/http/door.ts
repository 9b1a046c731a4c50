import type { IncomingMessage } from 'node:http';
import { allowedHosts, isAllowedHost, readHost, readHostList } from '@darkroom/jobs/allowed-hosts';

export interface Door {
  hosts: ReadonlySet<string>;
  /** The address at which people reach the app, if it differs from the address in requests. */
  publicOrigin: string | null;
}

interface Refused {
  status: 400 | 403 | 405 | 421;
  text: string;
  headers?: Record<string, string>;
}

const wildcardHosts = ['0.0.0.0', '::'];

/** Reads ALLOWED_HOSTS, PUBLIC_URL and HOST. Throws an Error for the operator when one of them is wrong. */
export function readDoor(env: Record<string, string | undefined>): Door {
  const { HOST, PUBLIC_URL, ALLOWED_HOSTS } = env;
  const publicUrl = PUBLIC_URL ? readPublicUrl(PUBLIC_URL) : null;
  const own = HOST && !wildcardHosts.includes(HOST) && readHost(HOST) ? [HOST] : [];
  const hosts = allowedHosts([
    ...own,
    ...(publicUrl ? [publicUrl.hostname] : []),
    ...readHostList(ALLOWED_HOSTS),
  ]);
  return { hosts, publicOrigin: publicUrl?.origin ?? null };
}

/** Why a request is refused, before any route; null if it is accepted. */
export function refuse(request: IncomingMessage, door: Door): Refused | null {
  const { method = '', url = '', headers } = request;
  if (!isAllowedHost(headers.host, door.hosts)) {
    const name = headers.host ? 'this name' : 'a request that names no host';
    return {
      status: 421,
      text: `Darkroom does not answer to ${name}. If it is one of its own, list it in ALLOWED_HOSTS.`,
    };
  }
  const path = pathOf(url);
  if (path === null) return { status: 400, text: 'The address of the request cannot be read.' };
  const methods = methodsOf(path);
  if (!methods.includes(method)) {
    return { status: 405, text: 'Nothing here accepts this method.', headers: { allow: methods.join(', ') } };
  }
  if (method === 'GET' || method === 'HEAD' || isFromOwnPage(request, door)) return null;
  return { status: 403, text: 'Only pages of Darkroom itself may change something here.' };
}

function readPublicUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && readHost(url.hostname)) return url;
  throw new Error('PUBLIC_URL must be the http:// or https:// address at which people reach Darkroom.');
}

/** The decoded path; null for a target in another form and for invalid escapes. */
function pathOf(url: string): string | null {
  if (!url.startsWith('/')) return null;
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return null;
  }
}

function methodsOf(path: string): readonly string[] {
  if (path.startsWith('/api/inngest')) return ['GET', 'POST', 'PUT'];
  // Next itself uses the second path in development.
  if (path.startsWith('/api/trpc/') || path.startsWith('/__nextjs')) return ['GET', 'HEAD', 'POST'];
  return ['GET', 'HEAD'];
}

/**
 * Whether the request comes from a page of the app, or from no browser. A form on another site sends the same request
 * except for these headers, which no page can change.
 */
function isFromOwnPage({ headers }: IncomingMessage, { publicOrigin }: Door): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin, host } = headers;
  if (origin === undefined || origin === publicOrigin) return true;
  return /^https?:\/\//.test(origin) && URL.canParse(origin) && isSameHost(new URL(origin), host ?? '');
}

function isSameHost(origin: URL, host: string): boolean {
  const own = `${origin.protocol}//${host}`;
  return URL.canParse(own) && new URL(own).host === origin.host;
}
