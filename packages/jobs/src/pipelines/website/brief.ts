import { websiteBrief, type WebsiteBrief } from '@darkroom/kinds/website/tasks/brief';
import { readText } from '../../assets/keep-bytes';
import type { Work } from '../../attempt/work';

/** The brief that the analysis has kept. */
export async function readBrief(work: Work<unknown>, briefAssetId: string): Promise<WebsiteBrief> {
  return websiteBrief.parse(JSON.parse(await readText(work, briefAssetId)));
}
