import type { IncomingMessage } from 'node:http';

export interface RouteRequest {
  /** Path and query, as requested. */
  address: string;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  /** Whether a session allowed the request. */
  isSignedIn?: boolean;
  /** Reads the body as JSON. Throws HttpError 400 when it is none. */
  json: () => Promise<unknown>;
  /** Reads the body as the fields of a form. */
  form: () => Promise<URLSearchParams>;
}

export interface RouteResponse {
  status: number;
  body?: unknown;
  /** A body that is already JSON text. */
  json?: string;
  /** A body of any other type. */
  content?: { type: string; text: string };
  headers?: Record<string, string>;
}

export type Handler = (request: RouteRequest) => Promise<RouteResponse> | RouteResponse;

/**
 * Who may use a route, where the engine has keys:
 * `signed` requires the signing key, `event-key` the event key in the address, `session` the signing key or a browser that
 * is signed in; `open` requires nothing.
 */
export type Access = 'signed' | 'event-key' | 'session' | 'open';

export interface Route {
  method: string;
  /** As it was written, such as `/v1/runs/:id`. */
  path: string;
  pattern: RegExp;
  access: Access;
  handler: Handler;
}

/** An answer other than success; the message is for the caller. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** A route such as `GET /v1/runs/:id`. */
export function route(address: string, access: Access, handler: Handler): Route {
  const [method = '', path = ''] = address.split(' ');
  const pattern = new RegExp(`^${path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
  return { method, path, pattern, access, handler };
}

export function findRoute(routes: readonly Route[], method: string, path: string) {
  decode(path);
  const found = routes.find((candidate) => candidate.method === method && candidate.pattern.test(path));
  if (!found) {
    const isKnown = routes.some(({ pattern }) => pattern.test(path));
    const isUsual = routes.some((candidate) => candidate.method === method);
    throw new HttpError(isKnown || !isUsual ? 405 : 404, `There is nothing at ${method} ${path}.`);
  }
  const groups = Object.entries(found.pattern.exec(path)?.groups ?? {});
  return {
    handler: found.handler,
    params: Object.fromEntries(groups.map(([name, value]) => [name, decode(value)])),
  };
}

function decode(value: string) {
  try {
    return decodeURIComponent(value);
  } catch {
    throw new HttpError(400, `The address contains "${value}", which is not encoded properly.`);
  }
}
