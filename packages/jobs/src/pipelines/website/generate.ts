import { sizeWithEdge } from '@darkroom/kinds/aspect-ratio';
import type { WebsiteBrief } from '@darkroom/kinds/website/tasks/brief';
import { websitePageTask } from '@darkroom/kinds/website/tasks/page';
import type { WebsiteInput } from '@darkroom/kinds/website/input';
import { directionOf } from '@darkroom/kinds/language/languages';
import { websiteStyleLabels } from '@darkroom/kinds/website/slots';
import { fitPicture } from '@darkroom/pictures/fit-picture';
import { askImage, askText } from '../../models/ask-model';
import { keepBytes } from '../../assets/keep-bytes';
import { findReferences, readReferences } from '../../assets/references';
import { fractionMade } from '../../attempt/fraction-made';
import type { Work } from '../../attempt/work';
import { readBrief } from './brief';
import { photoPart, type WebsiteMade, type WebsitePlan } from './plan';

// Wide enough for a full-width photograph on a phone's sharp screen and a desktop column.
const photoEdgePixels = 1280;

/** Makes one part: a photograph of the brief, or the page in one style. */
export async function generate(
  work: Work<WebsiteInput>,
  plan: WebsitePlan,
  part: string,
): Promise<WebsiteMade> {
  const brief = await readBrief(work, plan.briefAssetId);
  const photo = brief.images.find(({ key }) => photoPart(key) === part);
  const style = plan.styles.find((name) => name === part);
  const total = plan.photos.length + plan.styles.length;
  if (photo) {
    const assetId = await makePhoto(work, photo, plan.photos.indexOf(photo.key) + 1);
    await work.report(await fractionMade(work, total), `A photograph is ready: ${photo.alt}`);
    return { assetId };
  }
  if (!style) throw new Error(`The plan knows no part “${part}”.`);
  const { language, business } = work.input;
  const direction = directionOf(language);
  const input = { brief, style, language, direction, business };
  const pictures = await readReferences(work, await findReferences(work));
  const { assetId } = await askText(work, {
    purpose: `generate/${style}`,
    task: websitePageTask,
    input,
    pictures,
  });
  await work.report(await fractionMade(work, total), `The ${websiteStyleLabels[style]} page is written`);
  return { assetId };
}

async function makePhoto(
  work: Work<WebsiteInput>,
  { key, prompt, aspectRatio }: WebsiteBrief['images'][number],
  variation: number,
): Promise<string> {
  const references = await readReferences(work, await findReferences(work));
  const size = sizeWithEdge(aspectRatio, photoEdgePixels);
  const { bytes } = await askImage(work, {
    purpose: `generate/${photoPart(key)}`,
    request: { prompt, references, size, variation },
  });
  return keepBytes(work, await fitPicture(bytes, { ...size, quality: 80, towards: 'centre' }));
}
