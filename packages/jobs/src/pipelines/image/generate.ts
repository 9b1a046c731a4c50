import { previewOutput } from '@darkroom/db/generation/preview-output';
import type { ImageInput } from '@darkroom/kinds/image';
import { askImage } from '../../work/ask-model';
import { readBytes } from '../../work/keep-bytes';
import { keepPreview, readPicture } from '../../work/pictures';
import { reportMade } from '../../work/report-made';
import type { Work } from '../../work/work';
import type { ImagePlan } from './analyze';
import type { ImagePiece } from './piece';

/** Has one image made, and shows it while it develops. */
export async function generate(work: Work<ImageInput>, plan: ImagePlan, slot: string): Promise<ImagePiece> {
  const references = await Promise.all(plan.referenceAssetIds.map((assetId) => readPicture(work, assetId)));
  const { prompt, aspectRatio } = work.input;
  const assetId = await askImage(work, {
    purpose: `generate/${slot}`,
    request: { prompt, references, aspectRatio, variation: plan.slots.indexOf(slot) + 1 },
  });
  const { bytes } = await readBytes(work, assetId);
  const preview = await keepPreview(work, bytes);
  const progress = await reportMade(work, plan.slots.length, 'An image comes up');
  const { id: generationId, attempt } = work.generation;
  await previewOutput(work.deps.db, { generationId, attempt, slot, step: work.step, progress, ...preview });
  return { slot, assetId, ...preview };
}
