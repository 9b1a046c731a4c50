import { websiteBrief, websiteBriefTask, type WebsiteBrief } from '@darkroom/ai/tasks/website-brief';
import { getUploads } from '@darkroom/db/upload/get-uploads';
import type { WebsiteInput } from '@darkroom/kinds/website';
import { askText } from '../../work/ask-model';
import { readText } from '../../work/keep-bytes';
import { readPicture } from '../../work/pictures';
import type { Work } from '../../work/work';
import type { WebsitePlan } from './plan';
import { showPreview } from './show-preview';

/** Has the description turned into a brief: what the site says and shows, before anybody decides how it looks. */
export async function analyze(work: Work<WebsiteInput>): Promise<WebsitePlan> {
  const { description, language, business, styles } = work.input;
  const { assetId: briefAssetId } = await askText(work, {
    purpose: 'analyze',
    task: websiteBriefTask,
    input: { description, language, business },
    pictures: await readReferences(work),
  });
  const brief = await readBrief(work, briefAssetId);
  await Promise.all(styles.map((style) => showPreview(work, { style, brief })));
  return { briefAssetId, styles, photos: brief.images.map(({ key }) => key) };
}

export async function readBrief(work: Work<unknown>, briefAssetId: string): Promise<WebsiteBrief> {
  return websiteBrief.parse(JSON.parse(await readText(work, briefAssetId)));
}

export async function readReferences(work: Work<WebsiteInput>) {
  const { ownerId } = work.generation;
  const uploads = await getUploads(work.deps.db, { ids: work.input.references, ownerId });
  return Promise.all(uploads.map(({ asset }) => readPicture(work, asset.id)));
}
