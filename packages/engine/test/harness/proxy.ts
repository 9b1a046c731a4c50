import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * Stands between a client and the database at `url`. It records which databases clients ask for, and can go down, cut
 * connections and drop what they send.
 */
export async function createProxy(url: string) {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const databases: string[] = [];
  const clients = new Set<Socket>();
  let isSilent = false;
  let cutAt: string | null = null;
  const cut = () => sockets.forEach((socket) => socket.resetAndDestroy());
  const server = createServer((client) => {
    clients.add(client.on('close', () => clients.delete(client)));
    const upstream = connect(Number(target.port), target.hostname);
    client.once('data', (startup) => databases.push(/\0database\0([^\0]*)/.exec(String(startup))?.[1] ?? ''));
    client.on('data', (chunk) => {
      if (cutAt === null || !chunk.includes(cutAt)) return;
      cutAt = null;
      client.destroy();
    });
    for (const [socket, other] of [[client, upstream] as const, [upstream, client] as const]) {
      sockets.add(socket);
      socket.on('data', (chunk) => isSilent || other.destroyed || other.write(chunk));
      socket.on('end', () => isSilent || other.end());
      socket
        .on('error', () => {})
        .on('close', () => {
          sockets.delete(socket);
          if (!isSilent) other.destroy();
        });
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
  return {
    url: proxied.href,
    databases,
    /** How many clients are connected. */
    clientCount: () => clients.size,
    goDown,
    comeBack: () => listen(port),
    /** Resets every connection. */
    cut,
    /** Cuts the next client that sends `text`. */
    cutAt: (text: string) => void (cutAt = text),
    /** Accepts connections and bytes, and passes nothing on, like a network that drops packets. Present connections stay lost. */
    goSilent: () => void (isSilent = true),
    speakAgain() {
      for (const socket of sockets) socket.pause().removeAllListeners('data');
      isSilent = false;
    },
  };
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string')
    throw new Error('The proxy does not listen on a port.');
  return address;
}
