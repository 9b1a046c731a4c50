import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands between a client and the database at `url`: it tells which databases were asked for, and can go down. */
export async function createProxy(url: string) {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const databases: string[] = [];
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    client.once('data', (startup) => databases.push(/\0database\0([^\0]*)/.exec(String(startup))?.[1] ?? ''));
    client.pipe(upstream).pipe(client);
    for (const [socket, other] of [[client, upstream] as const, [upstream, client] as const]) {
      sockets.add(socket);
      socket.on('error', () => {}).on('close', () => other.destroy());
    }
  });
  const listen = (port: number) => once(server.listen(port, '127.0.0.1'), 'listening');
  await listen(0);
  const { port } = addressOf(server.address());
  const proxied = new URL(url);
  proxied.port = String(port);
  const goDown = async () => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return { url: proxied.href, databases, goDown, comeBack: () => listen(port) };
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string')
    throw new Error('The proxy does not listen on a port.');
  return address;
}
