import { PageBreach } from './bounds';
import { cleanPage } from './clean-page';
import { inspectPage } from './inspect-page';
import { Report } from './report';
import { validateMarkup } from './validate-markup';

/** Plain data, so that a job and its report can cross between processes. */
export interface PageJob {
  /** The page as a model wrote it. */
  written: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** The files beside the page, as `images/hero.webp`. */
  paths: readonly string[];
}

export interface Removed {
  what: string;
  where: string;
  why: string;
}

export interface PageReport {
  /** The page as it may be stored and served. */
  html: string;
  /** What has to be mended before the page can be delivered, one sentence each. */
  findings: string[];
  /** What is not in `html` though the model wrote it. */
  removed: Removed[];
}

const emptyPage =
  '<!doctype html>\n<html><head><meta charset="utf-8"><title></title></head><body></body></html>';

/** Makes the page of a model harmless and says what is wrong with it. A page that cannot be read is a finding, never an error. */
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
