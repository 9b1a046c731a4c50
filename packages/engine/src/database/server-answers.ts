import { connect, type Socket } from 'node:net';

/** The parts of the database's address, as the driver reads them. */
export interface ServerAddress {
  host: readonly string[];
  port: readonly number[];
  /** The path of a Unix socket. */
  path?: string | false | undefined;
}

const turnsWithin = 10;

// Asks whether the server speaks TLS: every server answers with one byte, before any login.
const question = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

/** Whether a Postgres server answers at the address within the time. It opens no session and needs no password. */
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
    // Counted in turns of this process: where the machine is too busy to run it, the server gets more time as well.
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
