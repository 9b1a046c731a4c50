import { getAsset } from '@darkroom/db/asset/get-asset';
import type { WebsiteInput, WebsiteResult } from '@darkroom/kinds/website';
import { madeBy } from '../../work/made-by';
import type { Work } from '../../work/work';
import { readBrief } from './analyze';
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
