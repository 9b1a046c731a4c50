import { websiteRepairTask } from '@darkroom/kinds/website/tasks/repair';
import type { WebsiteInput } from '@darkroom/kinds/website/input';
import { GenerationError } from '../../errors';
import { askText } from '../../models/ask-model';
import type { Work } from '../../attempt/work';
import type { ValidPiece } from '../pipeline';
import type { WebsitePiece, WebsitePlan } from './plan';
import { keepPage, readWritten } from './keep-page';

const maxRepairs = 2;

/** Checks a page; what is wrong goes back to the model, at most twice. */
export async function validate(
  work: Work<WebsiteInput>,
  _plan: WebsitePlan,
  { piece }: { piece: WebsitePiece },
): Promise<ValidPiece<WebsitePiece>> {
  let page = piece.findings ? { ...piece, findings: piece.findings } : await check(work, piece);
  for (let repair = 1; page.findings.length > 0; repair++) {
    const { findings } = page;
    work.deps.log.info(
      { generationId: work.generation.id, style: piece.style, repair, findings },
      'A page has faults',
    );
    if (repair > maxRepairs) throw new GenerationError('invalid_page');
    await work.report(repair / (maxRepairs + 1), `Repairing the page: ${findings.length} findings`);
    page = await check(work, { ...piece, writtenAssetId: await askForRepair(work, page, repair) });
  }
  const { htmlAssetId, previewAssetId, thumbhash } = page;
  return { piece: page, assetId: htmlAssetId, previewAssetId, thumbhash };
}

type CheckedPiece = WebsitePiece & { findings: string[] };

async function check(work: Work<WebsiteInput>, piece: WebsitePiece): Promise<CheckedPiece> {
  return { ...piece, ...(await keepPage(work, piece)) };
}

async function askForRepair(
  work: Work<WebsiteInput>,
  { style, writtenAssetId, findings }: CheckedPiece,
  repair: number,
): Promise<string> {
  const { assetId } = await askText(work, {
    purpose: `validate/${style}/${repair}`,
    task: websiteRepairTask,
    input: { html: await readWritten(work, writtenAssetId), findings, language: work.input.language },
  });
  return assetId;
}
