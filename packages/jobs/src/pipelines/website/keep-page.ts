import type { WebsiteInput } from '@darkroom/kinds/website/input';
import { directionOf } from '@darkroom/kinds/language/languages';
import { websitePage } from '@darkroom/kinds/website/tasks/page';
import { keepBytes, readText } from '../../assets/keep-bytes';
import type { Work } from '../../attempt/work';
import { checkApart } from '../../page/check-apart';
import type { WebsitePiece } from './plan';

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
