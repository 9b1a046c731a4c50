import { answerTasks } from '@darkroom/process-pool/answer-tasks';
import sharp from 'sharp';
import { damagedMessage, PictureError } from './picture-error';
import type { PictureTask } from './picture-task';
import { fit, fitWithPreview } from './work/fit';
import { inspect } from './work/inspect';
import { normalise } from './work/normalise';
import { preview } from './work/preview';

const loaders = ['Png', 'Jpeg', 'Webp', 'Nsgif', 'Heif'];

// Whatever the bytes look like to libvips, it reads the formats that we know and no other.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: loaders.map((name) => `VipsForeignLoad${name}`) });
// Nothing comes twice.
sharp.cache(false);

answerTasks(async (given) => {
  try {
    return { done: await work(given as PictureTask) };
  } catch (error) {
    if (isOwnTrouble(error)) throw error;
    return { refused: error instanceof PictureError ? error.message : damagedMessage, detail: String(error) };
  }
});

/** What libvips says when the machine has no memory, thread or file left: the picture may be sound. */
function isOwnTrouble(error: unknown): boolean {
  return /out of memory|unable to (allocate|create thread)|too many open files|ENOMEM|EMFILE/i.test(
    String(error),
  );
}

function work(task: PictureTask): Promise<unknown> {
  switch (task.work) {
    case 'inspect':
      return inspect(task.bytes);
    case 'normalise':
      return normalise(task.bytes);
    case 'preview':
      return preview(task.bytes);
    case 'fit':
      return fit(task.bytes, task.shape);
    case 'fit-with-preview':
      return fitWithPreview(task.bytes, task.shape);
  }
}
