import { fileURLToPath } from 'node:url';
import { Child, type TaskLimits } from './child';
import { PoolError } from './pool-error';
import { WaitingLine } from './waiting-line';

export interface ProcessPoolOptions<Answer> {
  /**
   * The file that the processes run; it calls `answerTasks`. In production `src/<name>.ts` means `dist/<name>.mjs` if that
   * was built; otherwise a `.ts` file needs `tsx` among its package's dependencies.
   * Code that Next bundles must join the path: `new URL('./file.ts', import.meta.url)` would name a copy without its imports.
   */
  entry: URL | string;
  /** The maximum number of processes. */
  size: number;
  limits: TaskLimits;
  /** How many tasks may wait; one key gets half of them. */
  maxWaiting?: number;
  /** Checks what a process returned; throws if that is no answer. */
  readAnswer: (answer: unknown) => Answer;
}

interface Job<Answer> {
  task: unknown;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

const defaultMaxWaiting = 1000;

/**
 * Runs hostile input in separate processes: a task that never ends, eats memory or crashes ends only its own process.
 * The processes have no environment, start on demand and end with this one.
 */
export class ProcessPool<Task, Answer> {
  private readonly entry: string;
  private readonly children = new Set<Child>();
  private readonly waiting: WaitingLine<Job<Answer>>;
  private isClosed = false;

  constructor(private readonly options: ProcessPoolOptions<Answer>) {
    this.entry = options.entry instanceof URL ? fileURLToPath(options.entry) : options.entry;
    this.waiting = new WaitingLine(options.maxWaiting ?? defaultMaxWaiting);
  }

  /** Throws a PoolError with the reason when there is no answer. Tasks of different keys (such as owners) take turns. */
  run(task: Task, { key = '' }: { key?: string } = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.isClosed) return reject(closedError());
      if (!this.waiting.join(key, { task, resolve, reject }))
        return reject(new PoolError('busy', 'Too many tasks are waiting.'));
      this.dispatch();
    });
  }

  /** Starts one process ahead of the first task. */
  async warm(): Promise<void> {
    const [first] = this.children;
    await (first ?? this.start()).ready;
  }

  /** Ends every process and its task. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (let job = this.waiting.next(); job; job = this.waiting.next()) job.reject(closedError());
    await Promise.all([...this.children].map((child) => child.kill()));
  }

  /** A task waits for the first free process; a process that is still starting counts too. */
  private dispatch(): void {
    const children = [...this.children];
    for (const child of children.filter(({ isFree }) => isFree)) {
      const job = this.waiting.next();
      if (!job) return;
      this.work(child, job).catch(job.reject);
    }
    const starting = children.filter(({ isReady }) => !isReady).length;
    const missing = Math.min(this.waiting.size - starting, this.options.size - children.length);
    for (let count = 0; count < missing; count++) this.start();
  }

  private start(): Child {
    const child = new Child(this.entry, this.options.limits);
    this.children.add(child);
    child.ready.then(
      () => this.dispatch(),
      (error: unknown) => this.giveUpStart(error),
    );
    const onEnded = () => {
      this.children.delete(child);
      // So that the next task need not wait for a process to start.
      if (child.hasWorked && !this.isClosed) this.start();
      if (child.isReady) this.dispatch();
    };
    child.ended.then(onEnded, onEnded);
    return child;
  }

  /** Fails one task, so that the pool does not start a broken file for ever. */
  private giveUpStart(error: unknown): void {
    const isServed = [...this.children].some(({ isReady }) => isReady);
    if (!isServed) this.waiting.next()?.reject(error);
    this.dispatch();
  }

  private async work(child: Child, { task, resolve, reject }: Job<Answer>): Promise<void> {
    try {
      resolve(this.options.readAnswer(await child.run(task)));
    } catch (error) {
      reject(this.isClosed ? closedError() : error);
    }
    this.dispatch();
  }
}

const closedError = () => new PoolError('closed', 'The pool is closed.');
