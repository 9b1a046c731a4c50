import type { ImageInput } from '@darkroom/kinds/image/input';
import type { ImageResult } from '@darkroom/kinds/image/result';
import { getPicture } from '../../assets/pictures';
import { madeBy } from '../../models/made-by';
import type { Work } from '../../attempt/work';
import type { ImagePlan } from './analyze';
import type { ImagePiece } from './piece';

export async function save(
  work: Work<ImageInput>,
  plan: ImagePlan,
  pieces: Record<string, ImagePiece>,
): Promise<ImageResult> {
  const inOrder = plan.slots.flatMap((slot) => pieces[slot] ?? []);
  const images = inOrder.map(async ({ slot, assetId }) => {
    const { mime, width, height } = await getPicture(work, assetId);
    return { slot, assetId, mime, width, height };
  });
  const [makers, ...found] = await Promise.all([madeBy(work), ...images]);
  return { images: found, madeBy: makers };
}
