import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProcessPool } from '@darkroom/process-pool/process-pool';
import { z } from 'zod';
import { checkPicture } from './check-picture';
import { PictureError } from './picture-error';
import type { PictureTask } from './picture-task';

declare global {
  // On `globalThis`, which outlives the reloading of modules in development: else every reload would open another pool.
  var darkroomPicturePool: ProcessPool<PictureTask, PoolAnswer> | undefined;
}

const poolAnswer = z.union([
  z.object({ done: z.unknown() }),
  z.object({ refused: z.string(), detail: z.string() }),
]);
type PoolAnswer = z.infer<typeof poolAnswer>;

/** The largest pictures that are let in take two seconds and up to a gigabyte. */
const limits = { timeMs: 20_000, memoryMiB: 1024 };

function picturePool() {
  return (globalThis.darkroomPicturePool ??= new ProcessPool<PictureTask, PoolAnswer>({
    // Joined, as a bundler would take a literal URL for a file to bundle.
    entry: join(dirname(fileURLToPath(import.meta.url)), 'picture-process.ts'),
    size: 2,
    limits,
    readAnswer: (answer) => poolAnswer.parse(answer),
  }));
}

/** Starts a process, so that the first picture need not wait for it. */
export function warmPicturePool(): Promise<void> {
  return picturePool().warm();
}

/**
 * Works on a picture in a process of its own. Throws PictureError for one that is surely bad, by its header or the decoder's
 * word, and PoolError when the process gave no answer.
 */
export async function workOnPicture<Answer>(task: PictureTask, answer: z.ZodType<Answer>): Promise<Answer> {
  checkPicture(task.bytes);
  const answered = await picturePool().run(task);
  if ('refused' in answered) throw new PictureError(answered.refused, { cause: new Error(answered.detail) });
  return answer.parse(answered.done);
}
