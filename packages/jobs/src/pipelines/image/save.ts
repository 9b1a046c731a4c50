import { getAsset } from '@darkroom/db/asset/get-asset';
import type { ImageInput, ImageResult } from '@darkroom/kinds/image';
import { madeBy } from '../../work/made-by';
import type { Work } from '../../work/work';
import type { ImagePlan } from './analyze';
import type { ImagePiece } from './piece';

export async function save(
  work: Work<ImageInput>,
  plan: ImagePlan,
  pieces: Record<string, ImagePiece>,
): Promise<ImageResult> {
  const inOrder = plan.slots.flatMap((slot) => pieces[slot] ?? []);
  const images = inOrder.map(async ({ slot, assetId }) => {
    const { mime } = await getAsset(work.deps.db, { id: assetId, ownerId: work.generation.ownerId });
    return { slot, assetId, mime, width: plan.width, height: plan.height };
  });
  const [makers, ...found] = await Promise.all([madeBy(work), ...images]);
  return { images: found, madeBy: makers };
}
