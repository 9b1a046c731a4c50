import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { ChildMessage } from './messages';

/**
 * The entry file of a pool's children calls this once. `answer` gets every task and returns plain data or Buffers.
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
  // Ctrl-C reaches the whole process group: only the parent decides about the task.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
  // An endless task keeps this thread from noticing that the parent is gone, so another thread watches.
  const watch = `const { workerData: parent } = require('node:worker_threads');
    setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 500);`;
  new Worker(watch, { eval: true, execArgv: [], env: {}, workerData: process.ppid }).unref();
}

/** If memory runs out, Linux kills this process before any other. */
function dieFirst(): void {
  try {
    if (process.platform === 'linux') writeFileSync('/proc/self/oom_score_adj', '1000');
  } catch {
    // Not every system allows this; the memory limits hold without it.
  }
}
