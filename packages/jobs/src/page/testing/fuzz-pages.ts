import fc from 'fast-check';
import { PageBreach } from '../document/bounds';
import { cleanPage } from '../clean/clean-page';
import { inspectPage } from '../inspect/inspect-page';
import { Report } from '../document/report';
import { auditPage } from './audit-page';
import { hostileText } from './hostile-text';

const paths = ['images/hero.webp'];
const job = { language: 'en', direction: 'ltr' as const, paths };

/** Checks the cleaner's promises on random texts. Throws with the smallest text that breaks one, and with its seed. */
export function fuzzPages({ runs, seed }: { runs: number; seed: number }): void {
  fc.assert(fc.property(hostileText, checkText), { numRuns: runs, seed });
}

function checkText(written: string): void {
  const html = clean(written);
  if (html === null) return;
  const faults = auditPage(html.text, paths);
  if (faults.length > 0) throw new Error(`${faults.join('; ')}\n${html.text}`);
  const again = clean(html.text);
  if (again?.text !== html.text)
    throw new Error(`A second cleaning changes the page:\n${html.text}\n${again?.text}`);
  if (again.report.removed.length > 0)
    throw new Error(`A second cleaning removes ${JSON.stringify(again.report.removed)}`);
}

function clean(written: string): { text: string; report: Report } | null {
  const report = new Report();
  try {
    const page = cleanPage(written, paths, report);
    inspectPage({ ...job, written }, page, report);
    return { text: page.html, report };
  } catch (error) {
    if (error instanceof PageBreach) return null;
    throw error;
  }
}
