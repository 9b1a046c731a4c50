import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Socket } from 'node:net';
import { asChildMessage, asMessage, type ChildMessage } from './messages';
import { PoolError, type PoolErrorReason } from './pool-error';
import { residentBytesOf } from './resident-bytes';

/** The limits of one task. */
export interface TaskLimits {
  timeMs: number;
  /** For the whole process, which needs about 100 MiB for itself. JavaScript objects get half of it. */
  memoryMiB: number;
  stackKiB?: number;
}

const startLimitMs = 120_000;
const watchMs = 50;
const maxErrorOutput = 8000;

/** In production the built file, which needs no loader. */
function programOf(entry: string): string {
  if (process.env.NODE_ENV !== 'production') return entry;
  const built = entry.replace(/\/src\/(.+)\.ts$/, '/dist/$1.mjs');
  return existsSync(built) ? built : entry;
}

/** One process. It runs one task at a time and ends when a task exceeds a limit. */
export class Child {
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
  readonly ready: Promise<void>;
  isReady = false;
  hasWorked = false;
  private isBusy = false;
  private readonly process;
  private breach: PoolError | undefined;
  private errorOutput = '';
  private onMessage: (message: ChildMessage) => void = () => undefined;

  constructor(
    entry: string,
    private readonly limits: TaskLimits,
  ) {
    const { memoryMiB, stackKiB } = limits;
    const program = programOf(entry);
    this.process = fork(program, {
      // Node finds the loader from the entry file's folder, even if this file is bundled.
      cwd: dirname(program),
      execArgv: [
        ...(program.endsWith('.ts') ? ['--import', 'tsx'] : []),
        `--max-old-space-size=${Math.floor(memoryMiB / 2)}`,
        ...(stackKiB ? [`--stack-size=${stackKiB}`] : []),
      ],
      // None of our keys and addresses.
      env: { NODE_ENV: 'production' },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.ended = new Promise((resolve) => {
      this.process.once('close', () => resolve());
      // Without a pid the process never started.
      this.process.once('error', () => this.process.pid === undefined && resolve());
    });
    this.process.on('message', (message) => this.onMessage(asChildMessage(message)));
    this.process.stderr?.on('data', (chunk: Buffer) => {
      this.errorOutput = (this.errorOutput + chunk.toString()).slice(-maxErrorOutput);
    });
    this.ready = this.untilReady();
    this.ready.catch(() => undefined);
  }

  get isFree(): boolean {
    return this.isReady && !this.isBusy && this.process.connected;
  }

  /** Throws a PoolError when the task throws or exceeds a limit. After a limit the process has ended. */
  async run(task: unknown): Promise<unknown> {
    this.isBusy = true;
    this.hold(true);
    try {
      this.hasWorked = true;
      return await this.answerTo(task);
    } finally {
      this.isBusy = false;
      this.hold(false);
    }
  }

  async kill(): Promise<void> {
    this.hold(true);
    this.process.kill('SIGKILL');
    await this.ended;
  }

  private async untilReady(): Promise<void> {
    const timer = setTimeout(() => this.process.kill('SIGKILL'), startLimitMs);
    const isReady = await Promise.race([this.nextMessage(), this.ended]);
    clearTimeout(timer);
    if (!isReady) throw new PoolError('start', `The process could not be started. ${this.errorOutput}`);
    this.isReady = true;
    this.hold(false);
  }

  private async answerTo(task: unknown): Promise<unknown> {
    const { timeMs, memoryMiB } = this.limits;
    const time = setTimeout(() => this.end('time', `It took longer than ${timeMs} ms.`), timeMs);
    const watch = setInterval(() => void this.watchMemory(), watchMs);
    try {
      this.process.send(asMessage(task));
      const message = await Promise.race([this.nextMessage(), this.ended]);
      if (message?.type === 'answer') {
        // Memory that this task still holds must not count against the next task.
        if (message.residentBytes > (memoryMiB * 1024 * 1024) / 2) await this.kill();
        return message.answer;
      }
      if (message?.type === 'thrown')
        throw new PoolError(message.isStackOverflow ? 'stack' : 'thrown', message.text);
      throw this.breach ?? this.explainDeath();
    } finally {
      clearTimeout(time);
      clearInterval(watch);
    }
  }

  private nextMessage(): Promise<ChildMessage> {
    return new Promise((resolve) => {
      this.onMessage = resolve;
    });
  }

  private async watchMemory(): Promise<void> {
    const { memoryMiB } = this.limits;
    const bytes = await residentBytesOf(this.process.pid ?? 0);
    if (this.isBusy && bytes > memoryMiB * 1024 * 1024)
      this.end('memory', `It used more than ${memoryMiB} MiB.`);
  }

  private end(reason: PoolErrorReason, message: string): void {
    this.breach ??= new PoolError(reason, message);
    this.process.kill('SIGKILL');
  }

  private explainDeath(): PoolError {
    if (/heap out of memory|Allocation failed/.test(this.errorOutput))
      return new PoolError(
        'memory',
        `It used more than ${Math.floor(this.limits.memoryMiB / 2)} MiB of objects.`,
      );
    const { signalCode, exitCode } = this.process;
    return new PoolError('death', `It ended its process (${signalCode ?? `exit code ${exitCode}`}).`);
  }

  /** An idle child must not keep the parent alive. */
  private hold(isHeld: boolean): void {
    const { channel, stderr } = this.process;
    for (const handle of [this.process, channel, stderr instanceof Socket ? stderr : undefined]) {
      if (isHeld) handle?.ref();
      else handle?.unref();
    }
  }
}
