import { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Duplex } from 'node:stream';
import { type Door, refuse } from './door';
import { defaultHeaders } from './security-headers';

/**
 * Guards every server of this process before a framework sees a request, because the framework's own errors, files and
 * redirects run no code of ours. An offer of another protocol (WebSocket, HTTP/2) is ignored, unless `takesUpgrades`: the
 * framework would keep such a connection without an answer.
 */
export function openDoor(door: Door, { takesUpgrades }: { takesUpgrades: boolean }): void {
  const { emit } = Server.prototype;
  Server.prototype.emit = function (this: Server, event: string | symbol, ...args: unknown[]) {
    const [request, answer] = args;
    if (event === 'connection' && !takesUpgrades) Reflect.set(this, 'shouldUpgradeCallback', () => false);
    if (request instanceof IncomingMessage) {
      if (event === 'request' && answer instanceof ServerResponse && !guard(request, answer, door))
        return true;
      if (event === 'upgrade' && answer instanceof Duplex && refuse(request, door)) {
        answer.end('HTTP/1.1 421 Misdirected Request\r\nConnection: close\r\n\r\n');
        return true;
      }
    }
    return Reflect.apply(emit, this, [event, ...args]);
  };
}

/** Adds the headers that a route does not set itself. False if it refused the request and answered it. */
export function guard(request: IncomingMessage, response: ServerResponse, door: Door): boolean {
  protect(response);
  const refused = refuse(request, door);
  if (!refused) return true;
  const { status, text, headers } = refused;
  response.writeHead(status, {
    ...headers,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end(`${text}\n`);
  return false;
}

// Just before the headers leave, so that a route keeps its own stricter ones.
function protect(response: ServerResponse): void {
  const { writeHead } = response;
  const write = (...args: unknown[]) => {
    for (const [name, value] of Object.entries(defaultHeaders)) {
      if (!response.hasHeader(name)) response.setHeader(name, value);
    }
    return Reflect.apply(writeHead, response, args);
  };
  Reflect.set(response, 'writeHead', write);
}
