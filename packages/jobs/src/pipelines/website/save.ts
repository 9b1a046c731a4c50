import { getAsset } from '@darkroom/db/asset/get-asset';
import type { WebsiteInput } from '@darkroom/kinds/website/input';
import type { WebsiteResult } from '@darkroom/kinds/website/result';
import { madeBy } from '../../models/made-by';
import type { Work } from '../../attempt/work';
import { readBrief } from './brief';
import type { WebsitePiece, WebsitePlan } from './plan';

export async function save(
  work: Work<WebsiteInput>,
  plan: WebsitePlan,
  pieces: Record<string, WebsitePiece>,
): Promise<WebsiteResult> {
  const { businessName } = await readBrief(work, plan.briefAssetId);
  const inOrder = plan.styles.flatMap((style) => pieces[style] ?? []);
  const styles = await Promise.all(
    inOrder.map(async ({ style, htmlAssetId, files }) => {
      const { sizeBytes } = await getAsset(work.deps.db, {
        id: htmlAssetId,
        ownerId: work.generation.ownerId,
      });
      return { style, htmlAssetId, sizeBytes, files };
    }),
  );
  return { title: businessName, language: work.input.language, styles, madeBy: await madeBy(work) };
}
