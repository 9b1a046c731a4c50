import { connect, type Socket } from 'node:net';

/** The driver parses this from the database's address. */
export interface ServerAddress {
  host: readonly string[];
  port: readonly number[];
  /** The path of a Unix socket. */
  path?: string | false | undefined;
}

const turnsWithin = 10;

// The SSLRequest message: every server answers it with one byte, without a login.
const question = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

/** Whether a Postgres server answers at the address in time. Uses no session and needs no password. */
export async function serverAnswers({ host, port, path }: ServerAddress, withinMs: number): Promise<boolean> {
  if (path) return answers(connect(path), withinMs);
  const asked = host.map((name, index) => answers(connect(port[index] ?? 5432, name), withinMs));
  return (await Promise.all(asked)).includes(true);
}

function answers(socket: Socket, withinMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (isThere: boolean) => {
      clearInterval(timer);
      socket.destroy();
      resolve(isThere);
    };
    // Counts turns of the event loop instead of time, so that a busy machine gives the server more time.
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
      if (turns === turnsWithin) settle(false);
    }, withinMs / turnsWithin);
    socket.once('data', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('close', () => settle(false));
    socket.write(question);
  });
}
