import { PoolError, type PoolErrorReason } from '@darkroom/process-pool/pool-error';
import type { Work } from '../attempt/work';
import type { PageJob, PageReport } from './document/page-job';

/** Checks a page in another process. If the check fails, the page has a fault: it is never an error on our side. */
export async function checkApart(work: Work<unknown>, job: PageJob): Promise<PageReport> {
  const { deps, generation } = work;
  try {
    return await deps.pages.run(job, { key: generation.ownerId });
  } catch (error) {
    const finding = error instanceof PoolError ? findings[error.reason] : undefined;
    if (!finding) throw error;
    deps.log.warn({ err: error, generationId: generation.id }, 'A page could not be checked');
    return { html: '', findings: [finding], removed: [] };
  }
}

const findings: Readonly<Partial<Record<PoolErrorReason, string>>> = {
  time: 'The page is too large or too deeply nested to be checked in time: write it simpler.',
  memory: 'The page takes too much memory to be checked: write it shorter and simpler.',
  stack: 'The page is too deeply nested to be checked: write it simpler.',
  death: 'The page cannot be checked, most likely because its CSS is too deeply nested: write it simpler.',
  thrown: 'The page cannot be read: write plain, valid HTML and CSS.',
};
