import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { ChildMessage } from './messages';

/**
 * To be called once by the entry file of a pool's children: `answer` gets every task and answers plain data or Buffers.
 * The process ends with its parent.
 */
export function answerTasks(answer: (task: unknown) => unknown): void {
  followParent();
  dieFirst();
  process.on('message', (task) => void answerOne(answer, task));
  send({ type: 'ready' });
}

async function answerOne(answer: (task: unknown) => unknown, task: unknown): Promise<void> {
  try {
    send({ type: 'answer', answer: await answer(task), residentBytes: process.memoryUsage.rss() });
  } catch (error) {
    const isStackOverflow = error instanceof RangeError && error.message.includes('call stack');
    send({ type: 'thrown', text: String(error).slice(0, maxErrorCharacters), isStackOverflow });
  }
}

const maxErrorCharacters = 1000;

function send(message: ChildMessage): void {
  process.send?.(message);
}

function followParent(): void {
  process.on('disconnect', () => process.exit());
  // Ctrl-C reaches the whole group: the parent decides what becomes of the task.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
  // A task that never ends keeps this thread from noticing that the parent is gone; another thread notices.
  const watch = `const { workerData: parent } = require('node:worker_threads');
    setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 500);`;
  new Worker(watch, { eval: true, execArgv: [], env: {}, workerData: process.ppid }).unref();
}

/** Where memory runs out, Linux ends this process before any other. */
function dieFirst(): void {
  try {
    if (process.platform === 'linux') writeFileSync('/proc/self/oom_score_adj', '1000');
  } catch {
    // A machine that does not allow it has other means.
  }
}
