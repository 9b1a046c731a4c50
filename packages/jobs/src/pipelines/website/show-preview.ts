import type { WebsiteBrief } from '@darkroom/kinds/website/tasks/brief';
import { previewOutput } from '@darkroom/db/generation/preview-output';
import { previewOf } from '@darkroom/pictures/preview-of';
import type { WebsiteStyle } from '@darkroom/kinds/website/slots';
import { progressAt } from '../../attempt/progress-at';
import { readBytes } from '../../assets/keep-bytes';
import { keepPreview } from '../../assets/pictures';
import type { Work } from '../../attempt/work';
import { drawPreview } from './draw-preview';

interface Site {
  style: WebsiteStyle;
  brief: WebsiteBrief;
  /** The first photograph, once there is one. */
  photoAssetId?: string | undefined;
}

/** Shows a site while it develops: its palette and layout first, its photograph later. */
export async function showPreview(work: Work<unknown>, { style, brief, photoAssetId }: Site) {
  const photo = photoAssetId ? (await readBytes(work, photoAssetId)).bytes : undefined;
  const drawn = await drawPreview({ style, palette: brief.palette, photo });
  const preview = await keepPreview(work, await previewOf(drawn));
  const { id: generationId, attempt } = work.generation;
  const { step } = work;
  const progress = progressAt(work.generation, step, 0);
  await previewOutput(work.deps.db, { generationId, attempt, slot: style, step, progress, ...preview });
  return preview;
}
