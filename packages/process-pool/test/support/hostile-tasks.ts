import { answerTasks } from '../../src/answer-tasks';

const recurse = (depth: number): number => recurse(depth + 1) + 1;

function eatMemory(piece: () => unknown): never {
  const eaten: unknown[] = [];
  for (;;) eaten.push(piece());
}

const acts: Record<string, (given: unknown) => unknown> = {
  echo: (given) => given,
  pid: () => process.pid,
  environment: () => process.env,
  loop: () => {
    for (;;);
  },
  objects: () => eatMemory(() => Array.from({ length: 1000 }, (_, index) => ({ index }))),
  buffers: () => eatMemory(() => Buffer.alloc(4 * 1024 * 1024, 1)),
  leave: () => {
    Reflect.set(globalThis, 'left', Buffer.alloc(150 * 1024 * 1024, 1));
    return process.pid;
  },
  recurse: () => recurse(0),
  abort: () => process.abort(),
  crash: () => process.kill(process.pid, 'SIGSEGV') && new Promise(() => undefined),
  exit: () => process.exit(3),
  flood: () => {
    const line = 'x'.repeat(64 * 1024);
    for (let index = 0; index < 2000; index++) {
      process.stdout.write(line);
      process.stderr.write(line);
    }
    return 'flooded';
  },
  throw: () => {
    throw new Error('no such thing');
  },
  unsendable: () => () => undefined,
};

answerTasks((task) => {
  const { act, given } = task as { act: string; given?: unknown };
  return acts[act]?.(given);
});
