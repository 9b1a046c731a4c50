import type { IncomingMessage } from 'node:http';

export interface RouteRequest {
  /** The address as it was asked for, with its query. */
  address: string;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  /** Whether a browser's session opened the route. */
  isSignedIn?: boolean;
  /** Reads the body as JSON. Throws HttpError 400 when it is none. */
  json: () => Promise<unknown>;
  /** Reads the body as the fields of a form. */
  form: () => Promise<URLSearchParams>;
}

export interface RouteResponse {
  status: number;
  body?: unknown;
  /** A body that is JSON already. */
  json?: string;
  /** A body of any other type. */
  content?: { type: string; text: string };
  headers?: Record<string, string>;
}

export type Handler = (request: RouteRequest) => Promise<RouteResponse> | RouteResponse;

export interface Route {
  method: string;
  pattern: RegExp;
  handler: Handler;
  /** Whether it takes the signing key, where one is set. */
  isProtected: boolean;
}

/** An answer other than success, with the reason for whoever asked. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** `/v1/runs/:id` as a route. */
export function route(method: string, path: string, handler: Handler): Route {
  const pattern = new RegExp(`^${path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
  return { method, pattern, handler, isProtected: /^\/(v0|v1|fn|dev)(\/|$)/.test(path) };
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
