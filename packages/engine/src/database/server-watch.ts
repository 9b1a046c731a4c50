import { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { isConnectionError } from './connection-error';
import { serverAnswers, type ServerAddress } from './server-answers';

const lookEveryMs = 100;
const patienceMs = 300;
const askAgainMs = 250;

interface WatchOptions {
  address: ServerAddress;
  /** How long the server may take to answer. */
  answerWithinMs: number;
  /** Called when the server goes away and when it is back. */
  onChange: (isAway: boolean) => void;
}

/**
 * Notices when the server no longer answers: it refuses, drops packets or stands still. Then it cuts all connections, so that
 * queries fail instead of hanging, and fails new connections at once until the server is back. A slow query alone cuts
 * nothing: the server still answers.
 */
export class ServerWatch {
  isAway = false;
  private readonly sockets = new Set<Socket>();
  private readonly waitingSinceMs = new Map<PromiseLike<unknown>, number>();
  private heardAtMs = 0;
  private isAsking = false;
  private isClosed = false;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly options: WatchOptions) {}

  /** Opens a connection for the driver. */
  open({ host, port, path }: ServerAddress): Socket {
    const socket = new Socket();
    for (const known of this.sockets) if (known.destroyed) this.sockets.delete(known);
    this.sockets.add(socket);
    // The driver sets its listeners after this has returned.
    if (this.isAway) setImmediate(() => socket.destroy());
    else if (path) socket.connect(path);
    else socket.connect(port[0] ?? 5432, host[0] ?? '');
    // The driver asks for the certificate of this name.
    return Object.assign(socket, { host: host[0], port: port[0] });
  }

  /** Follows a query or a transaction: while it waits, the watch asks whether the server still answers. */
  follow(work: PromiseLike<unknown>) {
    this.waitingSinceMs.set(work, performance.now());
    this.timer ??= setInterval(() => this.look(), lookEveryMs).unref();
    work.then(
      () => {
        this.waitingSinceMs.delete(work);
        this.heardAtMs = performance.now();
      },
      (error: unknown) => {
        this.waitingSinceMs.delete(work);
        if (isConnectionError(error)) this.ask();
      },
    );
  }

  close() {
    this.isClosed = true;
    if (this.timer) clearInterval(this.timer);
  }

  private look() {
    const [longestSinceMs] = this.waitingSinceMs.values();
    if (longestSinceMs === undefined) {
      clearInterval(this.timer ?? undefined);
      this.timer = null;
    } else if (performance.now() - longestSinceMs > patienceMs) this.ask();
  }

  private ask() {
    if (this.isAsking || this.isClosed) return;
    this.isAsking = true;
    this.askOnce()
      .finally(() => (this.isAsking = false))
      .catch(() => {});
  }

  private async askOnce() {
    const askedAtMs = performance.now();
    if (await this.answers()) return;
    // An answer to a query counts as well.
    if (this.heardAtMs > askedAtMs || this.isClosed) return;
    this.isAway = true;
    for (const socket of this.sockets) socket.destroy();
    this.options.onChange(true);
    do await delay(askAgainMs, null, { ref: false });
    while (!this.isClosed && !(await this.answers()));
    this.isAway = false;
    if (!this.isClosed) this.options.onChange(false);
  }

  private answers() {
    return serverAnswers(this.options.address, this.options.answerWithinMs);
  }
}
