import { PageBreach } from './document/bounds';
import { cleanPage } from './clean/clean-page';
import { inspectPage } from './inspect/inspect-page';
import type { PageJob, PageReport } from './document/page-job';
import { Report } from './document/report';
import { validateMarkup } from './inspect/validate-markup';

const emptyPage =
  '<!doctype html>\n<html><head><meta charset="utf-8"><title></title></head><body></body></html>';

/** Makes a model's page harmless and reports its faults. A page that cannot be read is a finding, never an error. */
export async function checkPage(job: PageJob): Promise<PageReport> {
  const report = new Report();
  const html = cleanAndInspect(job, report);
  if (html !== null) await validateMarkup(html, report);
  return { html: html ?? emptyPage, findings: report.findings, removed: report.removed };
}

function cleanAndInspect(job: PageJob, report: Report): string | null {
  try {
    const page = cleanPage(job.written, job.paths, report);
    inspectPage(job, page, report);
    return page.html;
  } catch (error) {
    const isBreach = error instanceof PageBreach;
    report.find(isBreach ? error.message : 'The page cannot be read: write it plainly.');
    return null;
  }
}
