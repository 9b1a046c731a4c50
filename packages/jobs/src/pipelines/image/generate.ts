import { previewOutput } from '@darkroom/db/generation/preview-output';
import type { ImageInput } from '@darkroom/kinds/image/input';
import { askImage } from '../../models/ask-model';
import { progressAt } from '../../attempt/progress-at';
import { previewOf, type DrawnPreview } from '@darkroom/pictures/preview-of';
import { keepPreview } from '../../assets/pictures';
import { readReferences } from '../../assets/references';
import { fractionMade } from '../../attempt/fraction-made';
import type { Work } from '../../attempt/work';
import type { ImagePlan } from './analyze';
import type { ImagePiece } from './piece';

/** Has one image made, and shows it while it develops. */
export async function generate(work: Work<ImageInput>, plan: ImagePlan, slot: string): Promise<ImagePiece> {
  const references = await readReferences(work, plan.referenceAssetIds);
  const { prompt } = work.input;
  const { width, height } = plan;
  let drawing: Promise<DrawnPreview> | undefined;
  const draw = (bytes: Uint8Array) => (drawing ??= previewOf(bytes));
  const { assetId, bytes } = await askImage(work, {
    purpose: `generate/${slot}`,
    request: { prompt, references, size: { width, height }, variation: plan.slots.indexOf(slot) + 1 },
    // Drawn while the picture is being stored; what goes wrong is told below.
    onPicture: (picture) => void draw(picture).catch(() => undefined),
  });
  const [preview, fraction] = await Promise.all([
    draw(bytes).then((drawn) => keepPreview(work, drawn)),
    fractionMade(work, plan.slots.length),
  ]);
  const progress = progressAt(work.generation, work.step, fraction);
  const { id: generationId, attempt } = work.generation;
  const message = 'An image comes up';
  await previewOutput(work.deps.db, {
    generationId,
    attempt,
    slot,
    step: work.step,
    progress,
    message,
    ...preview,
  });
  return { slot, assetId, ...preview };
}
