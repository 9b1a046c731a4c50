import { websiteRepairTask } from '@darkroom/ai/tasks/website-repair';
import type { WebsiteInput } from '@darkroom/kinds/website';
import { GenerationError } from '../../errors';
import { askText } from '../../work/ask-model';
import { readText } from '../../work/keep-bytes';
import type { Work } from '../../work/work';
import type { ValidPiece } from '../pipeline';
import { directionOf } from './generate';
import { inspectPage } from './page/inspect-page';
import type { WebsitePiece, WebsitePlan } from './plan';
import { keepPage, readWritten } from './post-process';

const maxRepairs = 2;

/** Checks a page; what is wrong goes back to the model, at most twice. */
export async function validate(
  work: Work<WebsiteInput>,
  _plan: WebsitePlan,
  { piece }: { piece: WebsitePiece },
): Promise<ValidPiece<WebsitePiece>> {
  let current = piece;
  for (let repair = 1; ; repair++) {
    const findings = await inspect(work, current);
    if (findings.length === 0) break;
    work.deps.log.info(
      { generationId: work.generation.id, style: piece.style, repair, findings },
      'A page has faults',
    );
    if (repair > maxRepairs) throw new GenerationError('invalid_page');
    current = await repairPage(work, current, { repair, findings });
  }
  const { htmlAssetId, previewAssetId, thumbhash } = current;
  return { piece: current, assetId: htmlAssetId, previewAssetId, thumbhash };
}

async function inspect(work: Work<WebsiteInput>, { writtenAssetId, htmlAssetId, files }: WebsitePiece) {
  const { language } = work.input;
  return inspectPage({
    written: await readWritten(work, writtenAssetId),
    html: await readText(work, htmlAssetId),
    language,
    direction: directionOf(language),
    paths: files.map(({ path }) => path),
  });
}

async function repairPage(
  work: Work<WebsiteInput>,
  piece: WebsitePiece,
  { repair, findings }: { repair: number; findings: string[] },
): Promise<WebsitePiece> {
  await work.report(repair / (maxRepairs + 1), `Repairing the page: ${findings.length} findings`);
  const { assetId: writtenAssetId } = await askText(work, {
    purpose: `validate/${piece.style}/${repair}`,
    task: websiteRepairTask,
    input: { html: await readWritten(work, piece.writtenAssetId), findings, language: work.input.language },
  });
  return { ...piece, writtenAssetId, htmlAssetId: await keepPage(work, writtenAssetId) };
}
