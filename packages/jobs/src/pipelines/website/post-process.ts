import type { WebsiteBrief } from '@darkroom/kinds/website/tasks/brief';
import type { WebsiteInput } from '@darkroom/kinds/website/input';
import { websiteStyles } from '@darkroom/kinds/website/slots';
import sharp from 'sharp';
import { GenerationError } from '../../errors';
import { keepBytes } from '../../assets/keep-bytes';
import type { Work } from '../../attempt/work';
import { readBrief } from './brief';
import { keepPage } from './keep-page';
import { photoPart, photoPath, type WebsiteMade, type WebsitePiece, type WebsitePlan } from './plan';
import { showPreview } from './show-preview';

/** Makes a site of a page: its photographs beside it under relative paths, its markup clean and small. */
export async function postProcess(
  work: Work<WebsiteInput>,
  plan: WebsitePlan,
  { key, made }: { key: string; made: Record<string, WebsiteMade> },
): Promise<WebsitePiece> {
  const style = websiteStyles.find((name) => name === key);
  const written = made[key];
  if (!style || !written) throw new GenerationError('no_output');
  const brief = await readBrief(work, plan.briefAssetId);
  const files = await Promise.all(
    plan.photos.map(async (photo) => ({
      path: photoPath(photo),
      assetId: made[photoPart(photo)]?.assetId ?? (await keepTint(work, brief)),
    })),
  );
  const page = await keepPage(work, { writtenAssetId: written.assetId, files });
  const preview = await showPreview(work, { style, brief, photoAssetId: files[0]?.assetId });
  return { style, ...page, ...preview };
}

/** In the place of a photograph that could not be made: a plain field in the palette, so that the layout stands. */
async function keepTint(work: Work<unknown>, { palette }: WebsiteBrief): Promise<string> {
  const [width, height] = [1280, 960];
  const canvas = sharp({ create: { width, height, channels: 3, background: palette.surface } });
  const bytes = await canvas.webp({ quality: 60 }).toBuffer();
  return keepBytes(work, { bytes, mime: 'image/webp', width, height });
}
