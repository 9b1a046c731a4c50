import type { WebsiteBrief } from '@darkroom/ai/tasks/website-brief';
import { websitePage } from '@darkroom/ai/tasks/website-page';
import { websiteStyles, type WebsiteInput } from '@darkroom/kinds/website';
import sharp from 'sharp';
import { GenerationError } from '../../errors';
import { keepBytes, readText } from '../../work/keep-bytes';
import type { Work } from '../../work/work';
import { readBrief } from './analyze';
import { checkApart } from './check-apart';
import { directionOf } from './generate';
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

type Written = Pick<WebsitePiece, 'writtenAssetId' | 'files'>;

/** Checks the page that a model wrote and stores it as it may be served. */
export async function keepPage(work: Work<WebsiteInput>, { writtenAssetId, files }: Written) {
  const { language } = work.input;
  const { html, findings, removed } = await checkApart(work, {
    written: await readWritten(work, writtenAssetId),
    language,
    direction: directionOf(language),
    paths: files.map(({ path }) => path),
  });
  const htmlAssetId = await keepBytes(work, { bytes: new TextEncoder().encode(html), mime: 'text/html' });
  if (removed.length > 0)
    work.deps.log.info({ generationId: work.generation.id, htmlAssetId, removed }, 'A page lost parts');
  return { writtenAssetId, htmlAssetId, files, findings, removed };
}

export async function readWritten(work: Work<unknown>, writtenAssetId: string): Promise<string> {
  return websitePage.parse(JSON.parse(await readText(work, writtenAssetId))).html;
}

/** In the place of a photograph that could not be made: a plain field in the palette, so that the layout stands. */
async function keepTint(work: Work<unknown>, { palette }: WebsiteBrief): Promise<string> {
  const [width, height] = [1280, 960];
  const canvas = sharp({ create: { width, height, channels: 3, background: palette.surface } });
  const bytes = await canvas.webp({ quality: 60 }).toBuffer();
  return keepBytes(work, { bytes, mime: 'image/webp', width, height });
}
