import { websiteBriefTask } from '@darkroom/kinds/website/tasks/brief';
import type { WebsiteInput } from '@darkroom/kinds/website/input';
import { findReferences, readReferences } from '../../assets/references';
import { askText } from '../../models/ask-model';
import type { Work } from '../../attempt/work';
import { readBrief } from './brief';
import type { WebsitePlan } from './plan';
import { showPreview } from './show-preview';

/** Has the description turned into a brief: what the site says and shows, before anybody decides how it looks. */
export async function analyze(work: Work<WebsiteInput>): Promise<WebsitePlan> {
  const { description, language, business, styles } = work.input;
  const { assetId: briefAssetId } = await askText(work, {
    purpose: 'analyze',
    task: websiteBriefTask,
    input: { description, language, business },
    pictures: await readReferences(work, await findReferences(work)),
  });
  const brief = await readBrief(work, briefAssetId);
  await Promise.all(styles.map((style) => showPreview(work, { style, brief })));
  return { briefAssetId, styles, photos: brief.images.map(({ key }) => key) };
}
